// What comes after the first card: apart, so that the box to write in is there sooner.
export { default as DotsBoard } from './DotsBoard.svelte';
export { default as MyCards } from './MyCards.svelte';
export { default as Others } from './Others.svelte';
export { default as Results } from './Results.svelte';
