// The eight categories: a colour never stands without its mark and weave.
export type Category = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export const marks: Readonly<Record<Category, string>> = {
  1: 'M21.5 12a9.5 9.5 0 11-19 0 9.5 9.5 0 0119 0z',
  2: 'M3 3h18v18H3z',
  3: 'M12 2l10.5 19h-21z',
  4: 'M12 1.5L22.5 12 12 22.5 1.5 12z',
  5: 'M8.5 2h7v6.500H22v7h-6.500V22h-7v-6.500H2v-7h6.500z',
  6: 'M7 2.5h10l5.5 9.5L17 21.500H7L1.5 12z',
  7: 'M12 1.5l3.1 7 7.4.8-5.5 5.1 1.5 7.6-6.5-3.8-6.5 3.8 1.5-7.600L1.5 9.300l7.4-.8z',
  8: 'M12 1.5C17 6 19.5 10 19.5 14c0 5-3.5 8.5-7.5 8.500S4.5 19 4.5 14c0-4 2.5-8 7.5-12.500z',
};

/** The category of the nth thing; after eight they come round again, and then the name alone tells them apart. */
export const categoryOf = (n: number): Category => ((((n % 8) + 8) % 8) + 1) as Category;
