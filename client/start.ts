// How every surface begins: language and colours first, then its page.
import { mount } from 'svelte';
import App from './App.svelte';
import { tongue } from './messages/language.svelte.ts';
import { colours } from './parts/theme.svelte.ts';
import type { Surface } from './surfaces.ts';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/roof.css';
import './styles/parts.css';

export function start(surface: Surface): void {
  document.documentElement.classList.add(surface.look);
  colours.start({ follows: surface.look !== 'screen' });
  tongue.mark();
  mount(App, { target: document.body, props: { surface } });
}
