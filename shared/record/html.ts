// The record as one file of HTML: in the session's language, no network, no script, made for reading and for paper.
import { bdi, escape, lines } from './escape.ts';
import { blockHtml, type Said } from './html-blocks.ts';
import { recordStyle } from './html-style.ts';
import { storyOf, type Section } from './story.ts';
import { fill } from '../text/fill.ts';
import type { RecordFile } from './types.ts';
import en from './words/en.ts';
import th from './words/th.ts';

/** Also where the file lies on a disk: nothing is fetched, nothing runs. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function recordHtml(file: RecordFile): string {
  const { language } = file.session;
  const words = language === 'th' ? th : en;
  const story = storyOf(file, language, words);
  const said: Said = {
    erased: fill(words.erased, language),
    merged: (n) => fill(words.merged, language, { n }),
  };
  const section = ({ id, title, blocks }: Section): string =>
    `<section><h2 id="${escape(id)}">${bdi(title)}</h2>${blocks.map((block) => blockHtml(block, said)).join('\n')}</section>`;
  const sample = story.sample
    ? ` <span class="tag">${escape(story.sample.label)}</span>${escape(story.sample.note)}`
    : '';
  const facts = story.facts.map(
    ({ label, text }) => `<div><dt>${escape(label)}</dt><dd>${escape(text)}</dd></div>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="${escape(file.made.by)}">
<title>${escape(story.title)} · ${escape(story.kind)}</title>
<style>${recordStyle}</style>
</head>
<body>
<main>
<header>
<p class="kind">${escape(story.kind)}${sample}</p>
<h1 dir="auto">${lines(story.title)}</h1>
<p class="when">${escape(story.when)}</p>
<dl class="facts">${facts.join('')}</dl>
</header>
${story.sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}
