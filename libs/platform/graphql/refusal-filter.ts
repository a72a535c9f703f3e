import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { getNamedType, GraphQLError, isInterfaceType, isUnionType, type GraphQLResolveInfo } from 'graphql';
import { Logger, requestContext } from '../observability/index.js';
import { isTransient } from '../persistence/index.js';
import { INTERNE_FOUT, isRefusal, PLATFORM_MELDINGEN, type Refusal, refusalType } from '../refusals/index.js';
import { MELDINGEN } from './meldingen-token.js';

const ONBEREIKBAAR = 'dienst.dienst-onbereikbaar';

/**
 * Translates an expected refusal once, at the edge: into a member of the field's result when its type belongs to that union, else into an
 * error with its code. Everything else is logged with the correlation id and masked; an outage that passes, such as a database that is
 * away, says that trying again later helps (S44). A filter, because guards and pipes refuse before an
 * interceptor would see them.
 */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    @Inject(MELDINGEN) private readonly meldingen: Readonly<Record<string, string>>,
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    const refusal = isRefusal(error) ? error : asRefusal(error);
    if (refusal) return this.refuse(refusal, GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo | undefined>());
    if (error instanceof GraphQLError) throw error;
    this.logger.error('request_failed', error);
    const [code, melding] = isTransient(error) ? [ONBEREIKBAAR, PLATFORM_MELDINGEN[ONBEREIKBAAR] ?? INTERNE_FOUT] : ['INTERN', INTERNE_FOUT];
    throw new GraphQLError(melding, { extensions: { code, correlatieId: requestContext.current()?.correlatieId } });
  }

  private refuse(refusal: Refusal, info: GraphQLResolveInfo | undefined): unknown {
    const { code, facts } = refusal;
    const melding = this.meldingen[code] ?? PLATFORM_MELDINGEN[code] ?? code;
    const type = refusalType(code);
    if (info && isMember(info, type)) return { ...facts, __typename: type, code, melding };
    throw new GraphQLError(melding, { extensions: { code, ...(facts['velden'] === undefined ? {} : { velden: facts['velden'] }) } });
  }
}

const isMember = ({ returnType, schema }: GraphQLResolveInfo, type: string): boolean => {
  const named = getNamedType(returnType);
  return (isUnionType(named) || isInterfaceType(named)) && schema.getPossibleTypes(named).some(({ name }) => name === type);
};

/** What Nest itself throws for a guard that answers false or a route that is unknown. */
const asRefusal = (error: unknown): Refusal | null =>
  error instanceof HttpException && error.getStatus() === 403
    ? Object.assign(new Error('toegang.geen-toegang'), { code: 'toegang.geen-toegang', facts: {} })
    : null;
