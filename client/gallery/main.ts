// A page for ourselves: every part in every state. ?look=phone|screen|desk|doc &lang=th|en &theme=dark
import { mount } from 'svelte';
import { common } from '../messages/common.ts';
import { home } from '../messages/home.ts';
import { tongue } from '../messages/language.svelte.ts';
import { colours } from '../parts/theme.svelte.ts';
import HomePage from '../screens/home/HomePage.svelte';
import Gallery from './Gallery.svelte';
import Lobby from './Lobby.svelte';
import { many } from './many.ts';
import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/base.css';
import '../styles/roof.css';
import '../styles/parts.css';
import '../styles/charts.css';
import '../styles/phone.css';
import '../styles/screen.css';
import '../styles/desk.css';
import '../styles/doc.css';

const asked = new URLSearchParams(location.search);
document.documentElement.className = asked.get('look') ?? 'doc';
colours.start({ follows: true });
if (asked.get('theme') === 'dark') colours.choose('dark');
await common.ready();
await tongue.speak(asked.get('lang') === 'en' ? 'en' : 'th');
await home.ready();
if (asked.has('methods')) {
  mount(HomePage, {
    target: document.body,
    props: { methods: many(Number(asked.get('methods'))) },
  });
} else mount(asked.has('people') ? Lobby : Gallery, { target: document.body });
