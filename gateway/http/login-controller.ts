import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Openbaar, TeVeelInlogpogingen } from '@regiomatch/platform/access';
import type { LokaleUitgever } from '@regiomatch/platform/local-issuer';
import { RequestRefused } from '../errors/request-refused.js';

const MAX = 200;

/** Injection token of the local issuer: its code is loaded only by who runs one. */
export const LOKALE_UITGEVER = Symbol('LOKALE_UITGEVER');

/** Sign-in of the embedded mode; with an OpenID provider this controller does not exist. */
@Controller()
export class LoginController {
  constructor(@Inject(LOKALE_UITGEVER) private readonly uitgever: LokaleUitgever) {}

  @Post('login')
  @HttpCode(200)
  @Openbaar()
  async login(
    @Body() body: unknown,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly token: string }> {
    const { gebruiker, wachtwoord } = (body ?? {}) as { readonly gebruiker?: unknown; readonly wachtwoord?: unknown };
    if (!isShortText(gebruiker) || !isShortText(wachtwoord))
      throw new RequestRefused(400, 'vraag.vraag-ongeldig', 'Geef `gebruiker` en `wachtwoord` als tekst.');
    try {
      return { token: await this.uitgever.login(gebruiker, wachtwoord, ip) };
    } catch (error) {
      if (error instanceof TeVeelInlogpogingen) reply.header('retry-after', error.wachtSeconden);
      throw error;
    }
  }

  @Get('.well-known/jwks.json')
  @Openbaar()
  jwks(): object {
    return this.uitgever.vertrouwd.sleutels;
  }
}

const isShortText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= MAX;
