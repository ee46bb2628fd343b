// Which surface stands at which address, and what it needs; each is fetched only where it is used. Phones begin in phone.ts.
import type { Component } from 'svelte';
import { common } from './messages/common.ts';
import { desk } from './messages/desk.ts';
import { home } from './messages/home.ts';
import { record } from './messages/record.ts';
import { screen } from './messages/screen.ts';

export type Look = 'doc' | 'phone' | 'screen' | 'desk';
export type Page = Component<Record<string, unknown>>;
export type Surface = {
  readonly look: Look;
  readonly props: Readonly<Record<string, unknown>>;
  /** The page with its style; words come at the same time. */
  load(): Promise<Page>;
};
type Route = {
  readonly path: RegExp;
  readonly look: Look;
  readonly words: () => Promise<void>;
  readonly page: () => Promise<unknown>;
};

const routes: readonly Route[] = [
  { path: /^\/$/, look: 'doc', words: home.ready, page: () => import('./screens/home/HomePage.svelte') },
  {
    path: /^\/s\/(?<session>[\w-]+)\/desk\/?$/,
    look: 'desk',
    words: desk.ready,
    page: () => import('./screens/desk/DeskPage.svelte'),
  },
  {
    path: /^\/s\/(?<session>[\w-]+)\/screen\/?$/,
    look: 'screen',
    words: screen.ready,
    page: () => import('./screens/screen/ScreenPage.svelte'),
  },
  {
    path: /^\/r\/(?<session>[\w-]+)\/?$/,
    look: 'doc',
    words: record.ready,
    page: () => import('./screens/record/RecordPage.svelte'),
  },
];
const nowhere: Route = {
  path: /^/,
  look: 'doc',
  words: home.ready,
  page: () => import('./screens/home/NotFound.svelte'),
};

export function surfaceAt(pathname: string): Surface {
  const route = routes.find(({ path }) => path.test(pathname)) ?? nowhere;
  return {
    look: route.look,
    props: { ...route.path.exec(pathname)?.groups },
    async load() {
      const [page] = await Promise.all([route.page(), common.ready(), route.words()]);
      return (page as { default: Page }).default;
    },
  };
}
