// What the welcome says on the screen, in English.
export default {
  agree: 'What we ask you to agree to',
  phone: 'Say yes or no on your phone. No phone? Tell one of us.',
} as const;
