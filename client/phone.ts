// Where a phone begins, at /j/CODE: built by itself, so that what a desk needs never weighs on a phone.
import { common } from './messages/common.ts';
import { phone } from './messages/phone.ts';
import { Arrival } from './screens/phone/arrival.svelte.ts';
import PhonePage from './screens/phone/PhonePage.svelte';
import { start } from './start.ts';
import type { Page } from './surfaces.ts';

const code = /^\/j\/(\d{6})/.exec(location.pathname)?.[1] ?? '';
const arrival = new Arrival(code);
// Asked while the words are on their way.
void arrival.look();
start({
  look: 'phone',
  props: { code, arrival },
  async load() {
    await Promise.all([common.ready(), phone.ready()]);
    return PhonePage as unknown as Page;
  },
});
