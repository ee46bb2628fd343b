// Which methods have a worked example; apart from the examples, whose texts a first page need not carry.
export const sampled = ['focus-group'] as const;
