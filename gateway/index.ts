export { GatewayProcessConfig } from './process-config.js';
export { composeSupergraph, type ServiceSdl, type Supergraph, SupergraphOngeldig } from './supergraph/compose-supergraph.js';
export { DEMO_RATES, type GatewayConfig, type Limits, LIMITS, PRODUCTION_RATES, type Rate, type Rates } from './gateway-config.js';
export type { GatewaySubgraph } from './gateway-subgraph.js';
export { type GatewayOptions, type RunningGateway, startGateway } from './start-gateway.js';
export { LoginConfig, loginOptions } from './login/login-config.js';
export type { LoginOptions } from './login/login-options.js';
export { GATEWAY_MANIFEST, migreerGateway } from './login/migreer-gateway.js';
export { registreerLogin } from './login/registreer-login.js';
