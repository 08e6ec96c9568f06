-- Whose import it was: everybody sees his own, and who reads the audit log sees all of them.

alter table import_runs add column user_id uuid;
alter table import_runs add constraint import_runs_user_id_fkey
foreign key (user_id) references users (id) on delete set null;

comment on column import_runs.user_id is 'Who imported; null: the command line.';

create index import_runs_user_id_idx on import_runs (user_id, started_at);
