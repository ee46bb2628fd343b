// Where people reach this server: the links that are printed and drawn as QR.
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { Config } from '../config.ts';

type Interfaces = Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>;

/** Bridges of containers, virtual machines and tunnels: there, but no phone is behind them. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg|tailscale|utun|zt|lxc|cni|podman)/;
const rank = (name: string, address: string): number =>
  (virtual.test(name) ? 10 : 0) +
  (/^192\.168\./.test(address) ? 0 : /^10\./.test(address) ? 1 : /^172\./.test(address) ? 2 : 3);

/** This machine's IPv4 addresses on local networks, the likeliest first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const found = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter((info) => info.family === 'IPv4' && !info.internal && !info.address.startsWith('169.254.'))
      .map((info) => ({ address: info.address, rank: rank(name, info.address) })),
  );
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
}

const everywhere = new Set(['0.0.0.0', '::']);
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;
const origin = (host: string, port: number): string => {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return port === 80 ? `http://${name}` : `http://${name}:${port}`;
};

/** The origins to print at start, the one for phones first; `port` is the one really listened on. */
export function origins(config: Config, port: number, lan: readonly string[] = lanAddresses()): string[] {
  const here = everywhere.has(config.host)
    ? [...lan.map((address) => origin(address, port)), origin('localhost', port)]
    : [origin(config.host, port)];
  return config.publicUrl ? [config.publicUrl.origin, ...here] : here;
}

const sane = /^[\w.-]{1,253}(:\d{1,5})?$|^\[[\da-fA-F:.]{2,45}\](:\d{1,5})?$/;
/** A Host header that can be repeated in an answer; null where it is missing or odd. */
export const saneHost = (host: string | undefined): string | null =>
  host !== undefined && sane.test(host) ? host : null;

/**
 * What a phone must type or scan. A desk that was opened as localhost still has to show an address that phones reach,
 * so then the network's takes its place.
 */
export function joinOrigin(
  config: Config,
  hostHeader: string | undefined,
  lan: readonly string[] = lanAddresses(),
): string {
  if (config.publicUrl) return config.publicUrl.origin;
  const host = saneHost(hostHeader) ?? `localhost:${config.port}`;
  // Looks sane and is no address all the same: a port beyond the last one, 300.1.1.1.
  const url = URL.parse(`http://${host}`) ?? new URL(`http://localhost:${config.port}`);
  if (!loopback.test(url.hostname) || !everywhere.has(config.host) || lan[0] === undefined) return url.origin;
  return origin(lan[0], Number(url.port || 80));
}
