// A network between phones and server that is slow, uneven, cut and deaf, as the test says.
import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export class BadNetwork {
  readonly port: number;
  /** Each piece waits this long, and up to as long again. */
  delay = 0;
  /** Lines stay up and nothing comes through, as when a phone leaves the house's network. */
  deaf = false;
  private readonly server: Server;
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private readonly chance: () => number;

  private constructor(server: Server, to: number, chance: () => number) {
    this.server = server;
    this.chance = chance;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (phone) => this.join(phone, connect(to, '127.0.0.1')));
  }
  static open(to: number, chance: () => number): Promise<BadNetwork> {
    const server = createServer({ allowHalfOpen: true });
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve(new BadNetwork(server, to, chance))),
    );
  }
  /** Breaks each line with this chance. */
  cut(share: number): void {
    for (const [phone, server] of this.pairs)
      if (this.chance() < share) for (const end of [phone, server]) end.destroy();
  }
  /** The phone's half ends; what the server still says arrives. */
  halfClose(share: number): void {
    for (const [, server] of this.pairs) if (this.chance() < share) server.end();
  }
  /** Lines that were up while it was deaf stay deaf: nothing says that they are dead. */
  hear(): void {
    this.deaf = false;
  }
  async close(): Promise<void> {
    this.cut(1);
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(phone: Socket, server: Socket): void {
    const pair = [phone, server] as const;
    this.pairs.add(pair);
    const lost = { is: false };
    this.carry(phone, server, lost);
    this.carry(server, phone, lost);
  }
  private carry(from: Socket, to: Socket, lost: { is: boolean }): void {
    let before = Promise.resolve();
    from.on('data', (piece) => {
      // A piece that was swallowed leaves a hole, so nothing after it may come through either.
      if (this.deaf) lost.is = true;
      if (lost.is) return;
      const late = this.delay === 0 ? 0 : this.delay * (1 + this.chance());
      const due = new Promise((resume) => setTimeout(resume, late));
      before = before.then(() => due).then(() => void (to.writable && !lost.is && to.write(piece)));
    });
    from.on('end', () => void before.then(() => to.end()));
    from.on('error', () => {});
    from.on('close', () => {
      to.destroy();
      for (const pair of this.pairs) if (pair[0] === from || pair[1] === from) this.pairs.delete(pair);
    });
  }
}
