// Where every surface but the phone begins: the address names it.
import { start } from './start.ts';
import { surfaceAt } from './surfaces.ts';
import './styles/charts.css';

start(surfaceAt(location.pathname));
