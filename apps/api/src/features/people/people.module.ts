import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller.ts';
import { PeopleRepository } from './people.repository.ts';
import { PeopleService } from './people.service.ts';

@Module({ controllers: [PeopleController], providers: [PeopleRepository, PeopleService] })
export class PeopleModule {}
