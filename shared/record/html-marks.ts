// The eight marks as paths in a box of 24, as the client draws them: a colour never stands without its mark.
const paths: readonly string[] = [
  'M21.5 12a9.5 9.5 0 11-19 0 9.5 9.5 0 0119 0z',
  'M3 3h18v18H3z',
  'M12 2l10.5 19h-21z',
  'M12 1.5L22.5 12 12 22.5 1.5 12z',
  'M8.5 2h7v6.500H22v7h-6.500V22h-7v-6.500H2v-7h6.500z',
  'M7 2.5h10l5.5 9.5L17 21.500H7L1.5 12z',
  'M12 1.5l3.1 7 7.4.8-5.5 5.1 1.5 7.6-6.5-3.8-6.5 3.8 1.5-7.600L1.5 9.300l7.4-.8z',
  'M12 1.5C17 6 19.5 10 19.5 14c0 5-3.5 8.5-7.5 8.500S4.5 19 4.5 14c0-4 2.5-8 7.5-12.500z',
];

export const markSvg = (mark: number): string =>
  `<svg class="mark c${mark}" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[mark - 1] ?? ''}"/></svg>`;
