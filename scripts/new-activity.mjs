// npm run new-activity NAME: writes the folders of an activity that compiles and refuses politely.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { activityFiles, whatIsLeft } from './lib/activity-template.mjs';
import { inRoot } from './lib/paths.mjs';

const name = process.argv[2] ?? '';
const stop = (why) => {
  console.error(why);
  process.exit(2);
};

if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name))
  stop('Usage: npm run new-activity NAME, in kebab-case: draw-lots');
if (existsSync(inRoot(`shared/activities/${name}`)))
  stop(`There is an activity "${name}" already; nothing was written.`);
const style = await resolveConfig(inRoot('package.json'));
for (const [path, content] of Object.entries(activityFiles(name))) {
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  // How lines break depends on the name.
  writeFileSync(inRoot(path), await format(content, { ...style, filepath: path }), { flag: 'wx' });
  console.log(path);
}
console.log(whatIsLeft(name));
