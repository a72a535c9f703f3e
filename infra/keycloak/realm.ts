/** The part of Keycloak's realm representation that we set or read; the rest of a file travels along unread. */
export interface Realm {
  readonly realm: string;
  readonly clients: readonly RealmClient[];
  readonly users?: readonly RealmUser[];
  readonly scopeMappings: readonly { readonly client: string; readonly roles: readonly string[] }[];
  readonly [andere: string]: unknown;
}

export interface RealmClient {
  readonly clientId: string;
  readonly enabled?: boolean;
  readonly secret?: string;
  readonly publicClient?: boolean;
  readonly standardFlowEnabled?: boolean;
  readonly implicitFlowEnabled?: boolean;
  readonly directAccessGrantsEnabled?: boolean;
  readonly serviceAccountsEnabled?: boolean;
  readonly fullScopeAllowed?: boolean;
  readonly redirectUris?: readonly string[];
  readonly webOrigins?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface RealmUser {
  readonly username: string;
  readonly enabled: boolean;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly realmRoles: readonly string[];
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly credentials: readonly { readonly type: 'password'; readonly value: string; readonly temporary: false }[];
}
