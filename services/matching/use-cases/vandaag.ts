import { Inject, Injectable } from '@nestjs/common';
import { dagVan } from '@regiomatch/aanbod-kern';
import { KLOK } from '@regiomatch/platform/bootstrap';

/** The Dutch calendar day of now, as an ISO date. */
@Injectable()
export class Vandaag {
  constructor(@Inject(KLOK) private readonly klok: () => Date) {}

  dag(): string {
    return dagVan(this.klok());
  }
}
