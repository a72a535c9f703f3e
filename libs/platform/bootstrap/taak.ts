/** Something that a service does by itself every now and then; of all its replicas one does it. */
export interface Taak {
  readonly naam: string;
  readonly intervalMs: number;
  /** True when there is more to do at once. */
  voerUit(): Promise<boolean | void>;
}

/** Something that must be ready before the first request, such as state in memory. */
export interface BijStart {
  bijStart(): Promise<void>;
}
