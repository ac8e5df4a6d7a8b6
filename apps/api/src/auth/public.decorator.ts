import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'convolab:public';

/** Lets everybody through, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);
