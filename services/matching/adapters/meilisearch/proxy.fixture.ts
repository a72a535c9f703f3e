import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door to a real server that a test can shut, slow down and open again: the server itself belongs to whoever started it. */
export interface Proxy {
  readonly url: string;
  /** Refuses and breaks every connection. */
  dicht(): void;
  /** Takes questions and never answers. */
  traag(): void;
  open(): void;
  stop(): Promise<void>;
}

export const startProxy = async (naar: string): Promise<Proxy> => {
  const { hostname, port } = new URL(naar);
  const verbindingen = new Set<Socket>();
  let stand: 'open' | 'dicht' | 'traag' = 'open';
  const verbreek = (): void => {
    for (const verbinding of verbindingen) verbinding.destroy();
  };
  const server = createServer((vrager) => {
    if (stand === 'dicht') {
      vrager.destroy();
      return;
    }
    const server = connect(Number(port), hostname);
    for (const [een, ander] of [
      [vrager, server],
      [server, vrager],
    ] as const) {
      verbindingen.add(een);
      een.on('error', () => ander.destroy());
      een.on('close', () => (verbindingen.delete(een), ander.destroy()));
      een.on('data', (stuk) => {
        if (een === vrager || stand === 'open') ander.write(stuk);
      });
    }
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dicht: () => {
      stand = 'dicht';
      verbreek();
    },
    traag: () => void (stand = 'traag'),
    open: () => {
      stand = 'open';
      verbreek();
    },
    stop: () => {
      verbreek();
      return new Promise((klaar) => server.close(() => klaar()));
    },
  };
};
