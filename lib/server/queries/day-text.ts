/** A calendar day as text. Days are stored at midnight UTC. */
export const dayText = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
