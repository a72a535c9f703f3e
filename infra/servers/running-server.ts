/** A real server on loopback that this process started. */
export interface RunningServer {
  /** What a client connects to: `host:port`, or a URL. */
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
  /** As a power cut: the data stay. */
  kill(): Promise<void>;
}
