/** Since when one action of a closed year may be corrected, who unlocked it, and why. Names are for staff only. */
export type Unlocked = { at: Date; by: string | null; reason: string }
