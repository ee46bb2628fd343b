// Where the client begins: language and colours first, then the surface that the address names.
import { mount } from 'svelte';
import App from './App.svelte';
import { tongue } from './messages/language.svelte.ts';
import { colours } from './parts/theme.svelte.ts';
import { surfaceAt } from './surfaces.ts';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/roof.css';
import './styles/parts.css';
import './styles/charts.css';

const surface = surfaceAt(location.pathname);
document.documentElement.classList.add(surface.look);
colours.start({ follows: surface.look !== 'screen' });
tongue.mark();
mount(App, { target: document.body, props: { surface } });
