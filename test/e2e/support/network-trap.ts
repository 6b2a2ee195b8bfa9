import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that nobody should ever call. */
export interface NetworkTrap {
  /** `127.0.0.1:port`, for TCP and UDP alike. */
  readonly host: string;
  /** One line for everything that reached it. */
  readonly caught: readonly string[];
  close(): Promise<void>;
}

export async function setNetworkTrap(): Promise<NetworkTrap> {
  const caught: string[] = [];
  const server = createServer((request, response) => {
    caught.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('caught');
  });
  server.on('connection', () => caught.push('TCP connection'));
  server.on('upgrade', (request, socket) => {
    caught.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', (message) => caught.push(`UDP ${message.length} bytes`));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${port}`,
    caught,
    close: async () => {
      server.closeAllConnections();
      await new Promise<unknown>((resolve) => server.close(resolve));
      await new Promise<void>((resolve) => datagrams.close(resolve));
    },
  };
}
