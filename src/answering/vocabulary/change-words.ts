/** Verbs of change that a question asks the size of. */
export const changeVerbs = ['tăng', 'giảm', 'vượt'] as const;

/** How much of a change is asked for. */
export const changeCounts = ['bao nhiêu', 'mấy', 'nhiêu'] as const;

/** Words by which a question asks for the distance to a plan. */
export const excessWords = ['vượt', 'còn thiếu', 'thiếu', 'hụt', 'thấp hơn', 'cao hơn'] as const;
