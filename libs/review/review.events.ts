/** Facts about the review of a sign-on; their subject is the sign-on, `data` holds `questionId`. */
export const reviewEvents = {
  asked: 'review.asked',
  answered: 'review.answered',
} as const;
