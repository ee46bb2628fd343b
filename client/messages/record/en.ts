// What the record surface says, in English.
export default {} as const;
