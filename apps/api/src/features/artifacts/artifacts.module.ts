import { FolderArtifactStore } from '@convolab/db/artifacts';
import { Module } from '@nestjs/common';
import type { ApiConfig } from '../../config.ts';
import { CONFIG } from '../../config.token.ts';
import { ARTIFACT_STORE } from './artifact-store.token.ts';
import { ArtifactsController } from './artifacts.controller.ts';
import { ArtifactsRepository } from './artifacts.repository.ts';
import { ArtifactsService } from './artifacts.service.ts';

@Module({
  controllers: [ArtifactsController],
  providers: [
    ArtifactsRepository,
    ArtifactsService,
    {
      provide: ARTIFACT_STORE,
      useFactory: ({ artifactFolder }: ApiConfig) => new FolderArtifactStore(artifactFolder),
      inject: [CONFIG],
    },
  ],
})
export class ArtifactsModule {}
