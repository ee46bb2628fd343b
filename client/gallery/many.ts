// As many methods as one likes, to see how the chooser looks with one, with some, with thirty.
import { methods } from '../../shared/methods/registry.ts';
import type { Approach, Method, Scale } from '../../shared/methods/types.ts';

const approaches: readonly Approach[] = ['listening', 'discussion', 'dialogue'];
const scales: readonly Scale[] = ['small', 'large', 'public', 'individual'];

export function many(n: number): readonly Method[] {
  const [first] = methods.values();
  if (!first) return [];
  return Array.from({ length: n }, (_, i) =>
    i === 0
      ? first
      : {
          ...first,
          key: `sample-${i}`,
          name: { th: `วิธีที่ ${i + 1}`, en: `Method ${i + 1}` },
          approach: approaches[i % 3] ?? first.approach,
          scale: scales[(i * 7) % 4] ?? first.scale,
        },
  );
}
