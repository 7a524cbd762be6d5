import { createServer } from 'node:net';

export interface Mailbox {
  /** The SMTP_URL that leads here. */
  url: string;
  /** Every message as it came over the line, headers and all, soft line ends undone. */
  messages: string[];
  close(): Promise<void>;
}

/** A mail server on a free port that takes every message and sends none on. */
export async function aMailbox(): Promise<Mailbox> {
  const messages: string[] = [];
  const server = createServer((socket) => {
    let waiting = '';
    let isData = false;
    socket.setEncoding('utf8');
    socket.write('220 mailbox\r\n');
    socket.on('data', (chunk: string) => {
      waiting += chunk;
      for (;;) {
        const end = isData ? '\r\n.\r\n' : '\r\n';
        const at = waiting.indexOf(end);
        if (at < 0) return;
        const part = waiting.slice(0, at);
        waiting = waiting.slice(at + end.length);
        if (isData) messages.push(part.replaceAll('=\r\n', ''));
        isData = !isData && part.toUpperCase() === 'DATA';
        socket.write(
          isData ? '354 go on\r\n' : part.toUpperCase() === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n',
        );
      }
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
