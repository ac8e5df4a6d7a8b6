import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessModule } from './access/access.module.ts';
import { AuthModule } from './auth/auth.module.ts';
import type { ApiConfig } from './config.ts';
import { CONFIG } from './config.token.ts';
import { DatabaseModule } from './database/prisma.service.ts';
import { AccountsModule } from './features/accounts/accounts.module.ts';
import { ArtifactsModule } from './features/artifacts/artifacts.module.ts';
import { AssignmentsModule } from './features/assignments/assignments.module.ts';
import { CodesModule } from './features/codes/codes.module.ts';
import { CoursesModule } from './features/courses/courses.module.ts';
import { DraftsModule } from './features/drafts/drafts.module.ts';
import { EventsModule } from './features/events/events.module.ts';
import { ExerciseVersionsModule } from './features/exercise-versions/exercise-versions.module.ts';
import { ExercisesModule } from './features/exercises/exercises.module.ts';
import { GradesModule } from './features/grades/grades.module.ts';
import { LeaderboardsModule } from './features/leaderboards/leaderboards.module.ts';
import { PeopleModule } from './features/people/people.module.ts';
import { RunsModule } from './features/runs/runs.module.ts';
import { SubmissionsModule } from './features/submissions/submissions.module.ts';
import { SystemModule } from './features/system/system.module.ts';
import { ResponseInterceptor } from './http/response.interceptor.ts';
import { LOGGER } from './logging/logger.ts';
import { RedisModule } from './redis/redis.module.ts';

@Global()
@Module({})
class SettingsModule {
  static with(config: ApiConfig, log: Logger): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: log },
    ];
    return { module: SettingsModule, providers, exports: providers };
  }
}

@Module({})
export class AppModule {
  static with(config: ApiConfig, log: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(config, log),
        DatabaseModule,
        RedisModule,
        AuthModule,
        AccessModule,
        SystemModule,
        AccountsModule,
        CodesModule,
        PeopleModule,
        ExercisesModule,
        ExerciseVersionsModule,
        AssignmentsModule,
        CoursesModule,
        GradesModule,
        LeaderboardsModule,
        SubmissionsModule,
        RunsModule,
        ArtifactsModule,
        EventsModule,
        DraftsModule,
      ],
      providers: [{ provide: APP_INTERCEPTOR, useClass: ResponseInterceptor }],
    };
  }
}
