import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** A whole number between two bounds, both included. */
export const GeheelGetal = (van: number, totEnMet: number): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsInt({ message: 'moet een geheel getal zijn' }),
    Min(van),
    Max(totEnMet),
  );
