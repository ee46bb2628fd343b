// @vitest-environment jsdom
// Words that want to be more than words, in the file to read and print.
import { beforeAll, describe, expect, test } from 'vitest';
import { recordHtml } from '../../../shared/record/html.ts';
import { facilitator } from '../../kit/evening.ts';
import { openHouse } from '../../kit/house.ts';
import { recordFile } from '../../kit/records.ts';
import { cardsStep, spec } from '../../kit/specs.ts';

describe('hostile words', () => {
  const hostile = {
    card: `<script>alert(1)</script><img src=x onerror=alert(2)> "quoted" 'single' & &lt;`,
    cluster: `</h3><script>alert(3)</script>`,
    name: `"><svg onload=alert(4)>\u202eRTL`,
    reason: `</div><iframe src="//evil.example"></iframe>`,
    title: `</title><script>alert(5)</script>`,
    note: `--><style>*{display:none}</style>\u0000\u0007`,
  };
  let html: string;
  beforeAll(() => {
    const step = cardsStep({}, { identity: 'attributed' });
    const played = openHouse({
      ...spec(step),
      title: { th: hostile.title },
      about: { purpose: { th: hostile.note } },
    })
      .join(facilitator, 'facilitator')
      .join('ada', 'participant', hostile.name);
    const run = played.open(0, facilitator);
    const card = played.card('ada', run, hostile.card);
    played.must(facilitator, 'makeCluster', { name: hostile.cluster, ids: [card] }, run);
    played.must(facilitator, 'respond', { id: card, as: 'accepted', reason: hostile.reason });
    played.must(facilitator, 'note', { step: played.step(0), text: hostile.note, version: 0 });
    played.must(
      facilitator,
      'addFor',
      { prompt: 0, text: '\u202eevil\u2066', onBehalfOf: hostile.name, channel: 'voice' },
      run,
    );
    played.must(facilitator, 'end', {});
    const file = recordFile(played);
    file.made.by = hostile.name;
    html = recordHtml(file);
  });
  test('open no tag and leave no attribute', () => {
    expect(html).not.toMatch(/<(script|img|iframe|svg onload)/);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    const document = new DOMParser().parseFromString(html, 'text/html');
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    const known =
      /^(lang|charset|http-equiv|content|name|class|dir|id|scope|aria-(label|hidden)|viewbox|preserveaspectratio|d|width|height)$/i;
    expect(attributes.filter((name) => !known.test(name))).toEqual([]);
    expect([...document.querySelectorAll('script, iframe, img, object, form, a')]).toEqual([]);
    // Read again, it says exactly what was said.
    expect(document.querySelector('blockquote p')?.textContent).toBe(hostile.card);
    expect(document.querySelector('h1')?.textContent).toBe(hostile.title);
  });
  test('that turn the writing direction stand in a paragraph or an island of their own', () => {
    const bare = html.replace(/<bdi>.*?<\/bdi>/gs, '').replace(/<(\w+)[^>]* dir="auto">.*?<\/\1>/gs, '');
    // The generator's name stands in an attribute, where nothing is laid out.
    expect(bare.replace(/content="[^"]*"/g, '')).not.toMatch(/[\u202e\u2066]/);
  });
  test('with control characters lose them', () => {
    // eslint-disable-next-line no-control-regex -- these must not be there
    expect(html).not.toMatch(/[\u0000-\u0008]/);
  });
});
