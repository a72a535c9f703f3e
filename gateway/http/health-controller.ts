import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Openbaar } from '@regiomatch/platform/access';
import { Readiness } from './readiness.js';

/** Probes: alive means that the event loop turns, ready that every service answers. */
@Controller()
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('livez')
  @Openbaar()
  livez(): { readonly status: string } {
    return { status: 'leeft' };
  }

  @Get('readyz')
  @Openbaar()
  async readyz(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ readonly status: string }> {
    if (await this.readiness.isReady()) return { status: 'gereed' };
    reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: 'niet gereed' };
  }
}
