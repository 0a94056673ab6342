/** Words for the country as a whole. */
export const nationWords = ['cả nước', 'toàn quốc', 'trên cả nước', 'việt nam'] as const;

/** Words with which an earlier state begins ("từ một xã nghèo …, đến nay"). */
export const startWords = ['từ một', 'từ chỗ', 'trước đây', 'ban đầu', 'lúc đầu'] as const;

/** Words with which the present state begins. */
export const nowWords = ['đến nay', 'hiện nay', 'nay đã', 'hiện đã', 'bây giờ'] as const;
