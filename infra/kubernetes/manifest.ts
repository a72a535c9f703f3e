/** Parts of Kubernetes objects that the tests look at. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly env: readonly {
    readonly name: string;
    readonly value?: string;
    readonly valueFrom?: { readonly secretKeyRef: { readonly name: string } };
  }[];
  readonly securityContext: {
    readonly privileged?: boolean;
    readonly allowPrivilegeEscalation?: boolean;
    readonly readOnlyRootFilesystem?: boolean;
    readonly runAsNonRoot?: boolean;
    readonly capabilities?: { readonly drop?: readonly string[]; readonly add?: readonly string[] };
  };
  readonly resources: { readonly limits?: Readonly<Record<string, string>>; readonly requests?: Readonly<Record<string, string>> };
  readonly startupProbe?: Proef;
  readonly livenessProbe?: Proef;
  readonly readinessProbe?: Proef;
  readonly lifecycle?: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
}

interface Proef {
  readonly httpGet: { readonly path: string; readonly port: number };
}

export interface Podspec {
  readonly automountServiceAccountToken?: boolean;
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostIPC?: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly topologySpreadConstraints?: readonly { readonly topologyKey: string }[];
  readonly securityContext: { readonly runAsNonRoot?: boolean; readonly runAsUser?: number; readonly seccompProfile?: { readonly type: string } };
  readonly containers: readonly Container[];
  readonly volumes?: readonly Readonly<Record<string, unknown>>[];
}

interface Verkeer {
  readonly to?: readonly object[];
  readonly from?: readonly object[];
  readonly ports?: readonly { readonly port: number }[];
}

export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: {
    readonly template: { readonly spec: Podspec };
    readonly podSelector?: { readonly matchLabels?: Readonly<Record<string, string>> };
    readonly policyTypes?: readonly string[];
    readonly ingress?: readonly Verkeer[];
    readonly egress?: readonly Verkeer[];
    readonly minReplicas?: number;
    readonly maxUnavailable?: number;
    readonly ports?: readonly { readonly port: number }[];
    readonly rules?: readonly {
      readonly http: { readonly paths: readonly { readonly path: string; readonly backend: { readonly service: object } }[] };
    }[];
    readonly podMetricsEndpoints?: readonly { readonly port: string }[];
  };
}

/** Kinds of Pod volumes that the level "restricted" admits and we use. */
const VOLUMES = ['configMap', 'downwardAPI', 'emptyDir', 'persistentVolumeClaim', 'projected', 'secret'];

/** What the Pod Security level "restricted" (v1.37) would refuse, and what we ask above it: a closed file system. */
export const weigeringen = (pod: Podspec): string[] => [
  ...['hostNetwork', 'hostPID', 'hostIPC'].filter((veld) => pod[veld as 'hostPID'] === true),
  ...(pod.securityContext.runAsNonRoot === true && pod.securityContext.runAsUser !== 0 ? [] : ['runAsNonRoot']),
  ...(['RuntimeDefault', 'Localhost'].includes(pod.securityContext.seccompProfile?.type ?? '') ? [] : ['seccompProfile']),
  ...(pod.volumes ?? []).flatMap((volume) => Object.keys(volume).filter((soort) => soort !== 'name' && !VOLUMES.includes(soort))),
  ...pod.containers.flatMap(({ securityContext: eigen }) => [
    ...(eigen.privileged === true ? ['privileged'] : []),
    ...(eigen.allowPrivilegeEscalation === false ? [] : ['allowPrivilegeEscalation']),
    ...(eigen.capabilities?.drop?.includes('ALL') ? [] : ['capabilities.drop']),
    ...(eigen.capabilities?.add?.some((recht) => recht !== 'NET_BIND_SERVICE') ? ['capabilities.add'] : []),
    ...(eigen.readOnlyRootFilesystem === true ? [] : ['readOnlyRootFilesystem']),
  ]),
];
