/** The order of stopping, the highest first: nobody loses what it still uses. */
export const stages = { stores: 0, launcher: 1, servers: 2 };
