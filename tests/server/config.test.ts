// The environment: safe defaults, and one clear sentence for each bad value.
import { describe, expect, test } from 'vitest';
import { ConfigProblem, isSecure, readConfig } from '../../server/config.ts';

test('nothing has to be set', () => {
  expect(readConfig({}, '/srv/sala')).toEqual({
    port: 3000,
    host: '0.0.0.0',
    data: '/srv/sala/data',
    keys: '/srv/sala/keys',
    hostKey: null,
    open: false,
    mostPeople: 5000,
    publicUrl: null,
  });
});
test('what is set but empty counts as not set', () => {
  expect(readConfig({ PORT: '', SALA_OPEN: ' ', DATABASE_URL: '' }, '/srv')).toEqual(readConfig({}, '/srv'));
});
test('everything can be set', () => {
  const config = readConfig(
    {
      PORT: '0',
      HOST: '::1',
      SALA_DATA: '/var/sala',
      SALA_KEYS: '../keys',
      SALA_OPEN: '1',
      SALA_PUBLIC_URL: 'https://sala.example.org/',
      SALA_HOST_KEY: 'x'.repeat(16),
      SALA_MOST_PEOPLE: '60000',
    },
    '/srv/sala',
  );
  expect(config).toMatchObject({
    port: 0,
    host: '::1',
    data: '/var/sala',
    keys: '/srv/keys',
    open: true,
    mostPeople: 60_000,
    hostKey: 'x'.repeat(16),
  });
  expect(config.publicUrl?.origin).toBe('https://sala.example.org');
  expect(isSecure(config)).toBe(true);
});

describe('a bad value is one sentence that names what to set', () => {
  test.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['HOST', 'a b'],
    ['HOST', 'http://x'],
    ['SALA_OPEN', 'yes'],
    ['SALA_MOST_PEOPLE', '0'],
    ['SALA_MOST_PEOPLE', '1e9'],
    ['SALA_HOST_KEY', 'short'],
    ['SALA_PUBLIC_URL', 'sala.example.org'],
    ['SALA_PUBLIC_URL', 'ftp://x'],
    ['SALA_PUBLIC_URL', 'https://x/sala'],
    ['SALA_PUBLIC_URL', 'https://me:pw@x'],
    ['SALA_KEYS', './data/keys'],
    ['SALA_KEYS', './data'],
    ['DATABASE_URL', 'postgres://x'],
  ])('%s=%s', (name, value) => {
    const read = () => readConfig({ [name]: value }, '/srv');
    expect(read).toThrow(ConfigProblem);
    expect(read).toThrow(new RegExp(`^${name}[^\\n]*\\.$`));
  });
  test('a host key that is too short is not repeated', () => {
    expect(() => readConfig({ SALA_HOST_KEY: 'secret7' })).toThrow(/^(?!.*secret7)/);
  });
});
