// Who may import whom, as data. Read by eslint.config.js while people write and by imports.test.ts for the whole.

export type Part = {
  /** Said in messages. */
  name: string;
  /** Which files belong to it; the first part that fits has the file. `:own` is the name of an activity. */
  files: RegExp;
  /** Which files it may import, beside those of the same part; `:own` is filled in with the activity's name. */
  may: readonly string[];
  /** Which packages and `node:` modules. */
  packages: RegExp;
  /** Also files of the same part? Activities are one part each. */
  itself?: false;
};

const nothing = /^$/;
const schemas = /^valibot$/;
const svelte = /^svelte(\/|$)|^~icons\//;

export const parts: readonly Part[] = [
  {
    name: 'the registry of activities',
    files: /^shared\/activities\/[^/]+\.ts$/,
    may: ['^shared/activity/', '^shared/activities/[^/]+/activity\\.ts$'],
    packages: nothing,
  },
  {
    name: 'one activity',
    files: /^shared\/activities\/(?<own>[^/]+)\//,
    itself: false,
    may: [
      '^shared/activities/:own/',
      '^shared/activity/',
      '^shared/text/',
      '^shared/contributions/types\\.ts$',
      '^shared/counts/',
      '^shared/words/',
    ],
    packages: schemas,
  },
  {
    name: 'methods, which are data',
    files: /^shared\/methods\//,
    may: [
      '^shared/(activity|session|text)/',
      '^shared/contributions/types\\.ts$',
      '^shared/activities/[^/]+/settings\\.ts$',
    ],
    packages: schemas,
  },
  {
    name: 'shared text and counts',
    files: /^shared\/(text|counts)\//,
    may: ['^shared/(text|counts)/', '^shared/activity/contract\\.ts$'],
    packages: schemas,
  },
  {
    name: 'shared',
    files: /^shared\//,
    may: ['^shared/(?!activities/[^/]+/)'],
    packages: /^(valibot|@noble\/hashes\/.+)$/,
  },
  {
    name: 'the server',
    files: /^server\//,
    may: ['^shared/(?!activities/[^/]+/)'],
    packages: /^(?!(svelte|vite|vitest|playwright|jsdom|socket\.io-client)(-|\/|$))/,
  },
  {
    name: 'parts of the client',
    files: /^client\/parts\//,
    may: ['^client/(messages|styles)/', '^shared/(text|counts)/'],
    packages: svelte,
  },
  {
    name: 'messages',
    files: /^client\/messages\//,
    may: [
      '^client/parts/remembered\\.ts$',
      '^shared/(text|activity)/',
      '^shared/activities/[^/]+/messages\\.ts$',
    ],
    packages: nothing,
  },
  {
    name: 'the registry of faces',
    files: /^client\/activities\/[^/]+\.ts$/,
    may: [
      '^client/activities/[^/]+/(Phone|Screen|Desk)\\.svelte$',
      '^client/(messages|parts|connection)/',
      '^shared/(?!activities/[^/]+/)',
    ],
    packages: svelte,
  },
  {
    name: 'the faces of one activity',
    files: /^client\/activities\/(?<own>[^/]+)\//,
    itself: false,
    may: [
      '^client/activities/:own/',
      '^client/activities/[^/]+\\.ts$',
      '^client/(parts|messages|styles)/',
      '^shared/activities/:own/',
      '^shared/(activity|text|counts|contributions|wire)/',
    ],
    packages: svelte,
  },
  {
    name: 'the connection',
    files: /^client\/connection\//,
    may: ['^shared/(?!activities/[^/]+/)'],
    packages: /^(svelte(\/.*)?|socket\.io-client|valibot)$/,
  },
  {
    name: 'the client',
    files: /^client\//,
    may: ['^client/(?!activities/[^/]+/)', '^shared/(?!activities/[^/]+/)'],
    packages: /^(svelte(\/.*)?|~icons\/.*|@fontsource\/.*|valibot|qrcode)$/,
  },
];

/** Why `from` may not import `to` (both paths inside the checkout, or `to` a package); null where it may. */
export function objection(from: string, to: { path: string } | { name: string }): string | null {
  const part = parts.find(({ files }) => files.test(from));
  if (!part) return null;
  if ('name' in to) return part.packages.test(to.name) ? null : `${part.name} may not use ${to.name}`;
  const own = part.files.exec(from)?.groups?.own ?? '';
  const same = part.itself !== false && parts.find(({ files }) => files.test(to.path)) === part;
  const may = same || part.may.some((pattern) => new RegExp(pattern.replaceAll(':own', own)).test(to.path));
  return may ? null : `${part.name} may not import ${to.path}`;
}
