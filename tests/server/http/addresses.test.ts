// Which address is printed, and which one the QR holds.
import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { joinOrigin, lanAddresses, origins, saneHost } from '../../../server/http/addresses.ts';

const info = (address: string, internal = false): NetworkInterfaceInfo =>
  ({
    address,
    internal,
    family: address.includes(':') ? 'IPv6' : 'IPv4',
    netmask: '',
    mac: '',
    cidr: null,
  }) as NetworkInterfaceInfo;

test('the address of the hall network comes before those of containers and tunnels', () => {
  const found = lanAddresses({
    lo: [info('127.0.0.1', true)],
    docker0: [info('172.17.0.1')],
    tun0: [info('10.8.0.2')],
    eth0: [info('10.1.2.3'), info('fe80::1')],
    wlan0: [info('192.168.1.7'), info('169.254.3.3')],
  });
  expect(found).toEqual(['192.168.1.7', '10.1.2.3', '10.8.0.2', '172.17.0.1']);
});

describe('links', () => {
  const lan = ['192.168.1.7'];
  test('listening everywhere: every address of this machine', () => {
    expect(origins(readConfig({}), 3000, lan)).toEqual(['http://192.168.1.7:3000', 'http://localhost:3000']);
  });
  test('listening on one address: that one, after the public one', () => {
    const config = readConfig({ HOST: '::1', SALA_PUBLIC_URL: 'https://sala.example.org' });
    expect(origins(config, 80, lan)).toEqual(['https://sala.example.org', 'http://[::1]']);
  });
  test('a desk opened as localhost still shows an address that phones reach', () => {
    expect(joinOrigin(readConfig({}), 'localhost:3000', lan)).toBe('http://192.168.1.7:3000');
    expect(joinOrigin(readConfig({}), '[::1]:3000', lan)).toBe('http://192.168.1.7:3000');
    expect(joinOrigin(readConfig({}), 'sala.lan:3000', lan)).toBe('http://sala.lan:3000');
  });
  test('without a network, or listening on this machine only, it stays what it is', () => {
    expect(joinOrigin(readConfig({}), 'localhost:3000', [])).toBe('http://localhost:3000');
    expect(joinOrigin(readConfig({ HOST: '127.0.0.1' }), 'localhost:3000', lan)).toBe(
      'http://localhost:3000',
    );
    expect(joinOrigin(readConfig({}), undefined, [])).toBe('http://localhost:3000');
  });
  test.each(['sala.lan:99999', '300.1.1.1', '1.2.3.4.5', '[::::]'])(
    'what looks like a name and is none does not break the QR: %s',
    (host) => {
      expect(joinOrigin(readConfig({}), host, [])).toBe('http://localhost:3000');
    },
  );
  test.each(['a b', 'x;y', 'a/b', "'self'", 'a:1:2', '[::1', ''])('an odd Host is not used: %s', (host) => {
    expect(saneHost(host)).toBeNull();
  });
});
