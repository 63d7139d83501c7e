/** The file of a rollout's audit log. */
export const auditName = 'audit.jsonl';
