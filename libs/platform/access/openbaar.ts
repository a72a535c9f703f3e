import { SetMetadata } from '@nestjs/common';

export const OPENBAAR = 'regiomatch:openbaar';

/** An HTTP route that needs no sign-in (health, login, public keys). Never for GraphQL: there everybody has a role. */
export const Openbaar = (): MethodDecorator => SetMetadata(OPENBAAR, true);
