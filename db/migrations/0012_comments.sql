-- What every table, column and type means, for whoever looks at the catalog: psql, BI tools, and
-- the program itself, which describes its API from here. The documented description comes first,
-- then what holds precisely: unit, rule, and who keeps a derived value.

comment on type contact_status is 'Where a contact stands.';
comment on type lead_source is 'Where a contact came from.';
comment on type deal_status is 'How a deal stands; all but open are closed.';
comment on type activity_type is 'What kind of activity.';
comment on type activity_status is
    'How an activity stands; overdue is stored, set when the due date has passed.';
comment on type call_outcome is 'What came of a call; missed, busy and failed count as missed.';
comment on type call_direction is 'Who called whom; outbound is from us.';
comment on type email_status is 'The last thing that happened to a message.';
comment on type document_type is 'What kind of document.';
comment on type document_status is 'How a document stands.';
comment on type workflow_status is 'Whether a workflow runs.';
comment on type workflow_trigger is 'What sets a workflow off.';
comment on type audit_action is 'What somebody did.';
comment on type security_event_type is 'What happened that matters to security.';

comment on table settings is 'Choices that hold for the whole workspace.';
comment on column settings.key is 'Name of the setting.';
comment on column settings.value is 'Its value as text.';
comment on column settings.description is 'What it decides, in words.';
comment on column settings.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';

comment on table etl_runs is
    'Each run of a metrics table''s batch: what it recomputed and how far the table had been '
    'off.';
comment on column etl_runs.id is 'Primary key; a UUIDv7, so that rows made together lie together.';
comment on column etl_runs.ledger is
    'The metrics table without _metrics: pipeline, activity, email, call, contact, document, '
    'revenue.';
comment on column etl_runs.kind is 'run: recomputed and repaired; verify: only compared.';
comment on column etl_runs.status is 'running, succeeded or failed.';
comment on column etl_runs.started_at is 'When it began.';
comment on column etl_runs.finished_at is 'When it ended; null while it runs.';
comment on column etl_runs.duration_ms is 'How long it took, in milliseconds.';
comment on column etl_runs.row_count is 'Rows of the metrics table after it.';
comment on column etl_runs.drift_count is
    'Rows that differed from the recomputation; 0 is the promise.';
comment on column etl_runs.error_message is 'Why it failed.';

comment on table ledger_versions is
    'From which definition and reporting time zone each metrics table was last built.';
comment on column ledger_versions.ledger is 'The metrics table without _metrics.';
comment on column ledger_versions.definition_hash is
    'Hash of the definition; another one means that the table has to be rebuilt.';
comment on column ledger_versions.reporting_timezone is
    'The setting at that time; another one means that the table has to be rebuilt.';
comment on column ledger_versions.version is 'Grows with every rebuild.';
comment on column ledger_versions.rebuilt_at is 'When it was last rebuilt.';

comment on table import_runs is 'Each import of a file and what became of its rows.';
comment on column import_runs.id is
    'Primary key; a UUIDv7, so that rows made together lie together.';
comment on column import_runs.kind is 'The table imported into.';
comment on column import_runs.file_name is 'The file as it was named.';
comment on column import_runs.profile is 'The profile that mapped its columns; null: none.';
comment on column import_runs.status is
    'succeeded, or partial when rows with errors were left out.';
comment on column import_runs.new_count is 'Rows that were added.';
comment on column import_runs.updated_count is 'Rows that changed one that existed.';
comment on column import_runs.duplicate_count is 'Rows left out because their record existed.';
comment on column import_runs.error_count is 'Rows left out because of an error.';
comment on column import_runs.started_at is 'When it began.';
comment on column import_runs.finished_at is 'When it ended.';

comment on table external_ids is 'Which record an identifier of another system stands for.';
comment on column external_ids.system is 'The other system: salesforce, hubspot, pipedrive, ...';
comment on column external_ids.table_name is 'The table of the record.';
comment on column external_ids.external_id is 'The identifier there.';
comment on column external_ids.record_id is 'The id of the record here.';
comment on column external_ids.created_at is 'When the row was made.';

comment on table teams is
    'Groups of users; revenue is counted by them and access can reach as far as a team.';
comment on column teams.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column teams.name is 'Team name. Unique among teams that are not deleted.';
comment on column teams.description is 'Team description.';
comment on column teams.team_lead_id is
    'Foreign key to users. Sees the records of the team like a member, whichever team he is in '
    'himself.';
comment on column teams.created_at is 'When the row was made.';
comment on column teams.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column teams.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';

comment on table users is
    'People who work with this CRM: who signs in, who owns records, who reports to whom.';
comment on column users.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column users.email is
    'Unique email address. Kept in lower case without blanks around it; unique among users who '
    'are not deleted.';
comment on column users.hashed_password is
    'Bcrypt hashed password. Null for an account that cannot sign in with a password.';
comment on column users.first_name is 'User''s first name.';
comment on column users.last_name is 'User''s last name.';
comment on column users.phone is 'Phone number.';
comment on column users.avatar_url is 'Profile picture URL.';
comment on column users.timezone is
    'User timezone (default: UTC). IANA name; for display only, metrics use the setting '
    'reporting_timezone.';
comment on column users.language is 'Preferred language. BCP 47 tag, en by default.';
comment on column users.title is 'Job title.';
comment on column users.department is 'Department.';
comment on column users.team_id is
    'Foreign key to teams. A change reaches the open deals that this user owns.';
comment on column users.manager_id is
    'Foreign key to users (self-reference). Whom this user reports to; nobody is his own '
    'manager.';
comment on column users.email_verified is 'Email verification status.';
comment on column users.last_login is 'Last login timestamp.';
comment on column users.created_at is 'Record creation time. Imports keep the original time.';
comment on column users.updated_at is
    'Last update time. Grows with every change: the version for optimistic locking.';
comment on column users.is_active is
    'Account active status. False: kept with all history, but cannot sign in.';
comment on column users.is_deleted is
    'Soft delete flag. Deleted rows count nowhere and can be restored.';
comment on column users.must_change_password is
    'True until the user has replaced a password that somebody else set.';

comment on table roles is 'Named sets of permissions that users are given.';
comment on column roles.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column roles.name is 'Role name (unique).';
comment on column roles.description is 'Role description.';
comment on column roles.permissions is
    'JSON string of permissions. A JSON object: record scopes under "records", single rights '
    'under "rights".';
comment on column roles.created_at is 'When the row was made.';
comment on column roles.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';

comment on table user_roles is 'Which roles a user has. With several the widest permission wins.';
comment on column user_roles.user_id is 'Foreign key to users.';
comment on column user_roles.role_id is 'Foreign key to roles.';
comment on column user_roles.created_at is 'When the role was given.';

comment on table contacts is
    'People and companies to sell to, from the first lead to the customer.';
comment on column contacts.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column contacts.first_name is 'Contact first name.';
comment on column contacts.last_name is 'Contact last name.';
comment on column contacts.email is
    'Email address (unique). Kept in lower case without blanks around it; unique among contacts '
    'not deleted.';
comment on column contacts.phone is 'Phone number.';
comment on column contacts.mobile is 'Mobile number.';
comment on column contacts.company is 'Company name.';
comment on column contacts.title is 'Job title.';
comment on column contacts.department is 'Department.';
comment on column contacts.website is 'Company website.';
comment on column contacts.address_line1 is 'Address line 1.';
comment on column contacts.address_line2 is 'Address line 2.';
comment on column contacts.city is 'City.';
comment on column contacts.state is 'State/Province.';
comment on column contacts.postal_code is 'Postal code.';
comment on column contacts.country is 'Country.';
comment on column contacts.status is
    'Contact status (new, contacted, qualified, etc.). Reaching qualified or customer for the '
    'first time sets the milestone.';
comment on column contacts.source is
    'Lead source (website, referral, linkedin, etc.). Null when nobody knows.';
comment on column contacts.lead_score is 'AI-generated score (0-100). Null when not scored yet.';
comment on column contacts.owner_id is
    'Foreign key to users. The user who is responsible; null: nobody.';
comment on column contacts.tags is 'Array of tags.';
comment on column contacts.custom_fields is
    'Custom field values. An object: name of the field to its value.';
comment on column contacts.notes is 'Notes about contact.';
comment on column contacts.linkedin_url is 'LinkedIn profile.';
comment on column contacts.twitter_handle is 'Twitter handle.';
comment on column contacts.created_at is
    'When the record was made; imports keep the original time.';
comment on column contacts.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column contacts.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';
comment on column contacts.qualified_at is
    'When the contact first had the status qualified. Set by a trigger unless written.';
comment on column contacts.converted_at is
    'When the contact first had the status customer. Set by a trigger unless written.';
comment on column contacts.won_deal_count is
    'Number of this contact''s won deals that are not deleted. Only triggers on deals write it.';
comment on column contacts.won_deal_value is
    'Sum of those deals'' base_value, in the base currency. Only triggers on deals write it.';

comment on table exchange_rates is
    'What one unit of a currency is worth in the base currency. Open deals follow it.';
comment on column exchange_rates.currency is 'ISO 4217 code in capital letters.';
comment on column exchange_rates.rate is
    'Units of the base currency per unit of this one; 1 for the base currency itself.';
comment on column exchange_rates.created_at is 'When the row was made.';
comment on column exchange_rates.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';

comment on table pipelines is 'Sales processes; each has its own stages in their order.';
comment on column pipelines.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column pipelines.name is 'Pipeline name. Unique among pipelines that are not deleted.';
comment on column pipelines.description is 'Pipeline description.';
comment on column pipelines.is_default is
    'Is default pipeline. At most one that is not deleted; deals without a pipeline go there.';
comment on column pipelines.order_index is 'Display order.';
comment on column pipelines.created_at is 'When the row was made.';
comment on column pipelines.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column pipelines.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';

comment on table pipeline_stages is 'The steps of a pipeline, with the chance to win from there.';
comment on column pipeline_stages.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column pipeline_stages.pipeline_id is
    'Foreign key to pipelines. A stage stays in its pipeline once deals have been in it.';
comment on column pipeline_stages.name is
    'Stage name. Unique in its pipeline among stages that are not deleted.';
comment on column pipeline_stages.description is 'Stage description.';
comment on column pipeline_stages.order_index is
    'Stage order. Higher is further; forward means to a higher one.';
comment on column pipeline_stages.probability is
    'Win probability %. 0 to 100; open deals in the stage follow it unless they were given their '
    'own.';
comment on column pipeline_stages.is_closed is
    'Is this a closed stage. A pipeline has at most one won and one lost stage.';
comment on column pipeline_stages.is_won is
    'Is this a won stage. True only on a closed stage; a closed stage that is not won is the '
    'lost one.';
comment on column pipeline_stages.created_at is 'When the row was made.';
comment on column pipeline_stages.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column pipeline_stages.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';

comment on table deals is
    'Sales opportunities. Stage, status, dates, probability and base value are kept in step by '
    'triggers.';
comment on column deals.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column deals.title is 'Deal title.';
comment on column deals.description is 'Deal description.';
comment on column deals.value is 'Deal value. In the deal''s own currency, 0 to 10^12.';
comment on column deals.currency is
    'Currency code (default: USD). The default is the base currency of the workspace; it needs a '
    'row in exchange_rates.';
comment on column deals.pipeline_id is
    'Foreign key to pipelines. Always the stage''s own pipeline.';
comment on column deals.stage_id is
    'Foreign key to pipeline_stages. Moving a deal to a closed or open stage decides its status.';
comment on column deals.status is
    'Deal status (open, won, lost, abandoned). A new status moves the deal to the stage that '
    'suits it.';
comment on column deals.owner_id is
    'Foreign key to users. The user who is responsible; null: nobody.';
comment on column deals.contact_id is 'Foreign key to contacts. Whose won deals it counts among.';
comment on column deals.expected_close_date is
    'Expected close date. The month an open deal is forecast for.';
comment on column deals.actual_close_date is
    'Actual close date. Set exactly while the deal is not open; the month a won deal counts in.';
comment on column deals.stage_entered_at is
    'When deal entered current stage. Correcting it corrects the stay in deal_stage_visits.';
comment on column deals.probability is
    'Win probability %. 0 to 100; the stage''s unless set by hand, 100 once won, 0 once lost or '
    'abandoned.';
comment on column deals.weighted_value is
    'value * probability. value x probability / 100 in the deal''s currency, derived by a '
    'trigger.';
comment on column deals.lost_reason is 'Reason for loss.';
comment on column deals.won_reason is 'Reason for win.';
comment on column deals.tags is 'Deal tags. An array of strings.';
comment on column deals.custom_fields is
    'Custom fields. An object: name of the field to its value.';
comment on column deals.created_at is 'When the record was made; imports keep the original time.';
comment on column deals.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column deals.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';
comment on column deals.team_id is
    'The owner''s team while the deal is open; kept from the closing on.';
comment on column deals.exchange_rate is
    'Units of the base currency per unit of the deal''s: current while open, kept from the '
    'closing on.';
comment on column deals.base_value is
    'value x exchange_rate rounded to 2 places, in the base currency; derived by a trigger.';
comment on column deals.probability_is_custom is
    'True while the probability was set by hand and no longer follows the stage. Kept by a '
    'trigger.';

comment on table deal_stage_visits is
    'Every stay of a deal in a stage, written by the triggers on deals. What pipeline_metrics '
    'counts.';
comment on column deal_stage_visits.id is
    'Primary key; a UUIDv7, so that rows made together lie together.';
comment on column deal_stage_visits.deal_id is 'The deal; its visits go when it is erased.';
comment on column deal_stage_visits.pipeline_id is 'The stage''s pipeline.';
comment on column deal_stage_visits.stage_id is 'The stage visited.';
comment on column deal_stage_visits.entered_at is 'When the stay began.';
comment on column deal_stage_visits.exited_at is
    'When it ended; null while it lasts, and at most one of a deal lasts.';
comment on column deal_stage_visits.is_first is
    'True on the deal''s first visit of this stage. Kept by a trigger.';
comment on column deal_stage_visits.is_forward is
    'True when it moved the deal to a higher stage of the same pipeline, not to a lost one. Kept '
    'by a trigger.';
comment on column deal_stage_visits.has_advanced is
    'On a first visit: true when the deal later entered a higher stage that is not a lost one, '
    'or is won. Kept by a trigger.';
comment on column deal_stage_visits.deal_status is
    'The deal''s present status, copied by a trigger.';
comment on column deal_stage_visits.deal_is_deleted is
    'Whether the deal is deleted, copied by a trigger.';
comment on column deal_stage_visits.created_at is 'When the row was made.';

comment on table activities is
    'What people do or plan to: calls, meetings, tasks, notes, deadlines.';
comment on column activities.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column activities.type is
    'Activity type (call, email, meeting, task, note). Stays call once the activity has call '
    'details.';
comment on column activities.subject is 'Activity subject.';
comment on column activities.description is 'Activity description.';
comment on column activities.status is
    'Status (pending, completed, overdue, cancelled). A pending one whose due date has passed '
    'becomes overdue.';
comment on column activities.due_date is
    'Due date. Its day is the one the activity counts on; created_at where it is null.';
comment on column activities.completed_at is
    'Completion timestamp. Set when the status becomes completed unless written; null with every '
    'other status.';
comment on column activities.duration_minutes is 'Duration in minutes.';
comment on column activities.owner_id is
    'Foreign key to users. The user who is responsible; null: nobody.';
comment on column activities.contact_id is 'Foreign key to contacts.';
comment on column activities.deal_id is 'Foreign key to deals.';
comment on column activities.location is 'Meeting location.';
comment on column activities.outcome is 'Activity outcome.';
comment on column activities.priority is 'Priority (0=low, 1=medium, 2=high).';
comment on column activities.custom_fields is
    'Custom fields. An object: name of the field to its value.';
comment on column activities.created_at is
    'When the record was made; imports keep the original time.';
comment on column activities.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column activities.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';
comment on column activities.follow_up_to_id is
    'The activity, as a rule a call, that this one follows up.';

comment on table calls is
    'Telephony detail of an activity of type call, at most one per activity. What call_metrics '
    'counts.';
comment on column calls.id is 'Primary key; a UUIDv7, so that rows made together lie together.';
comment on column calls.activity_id is 'The activity, of type call.';
comment on column calls.direction is 'Who called: outbound is from us.';
comment on column calls.outcome is 'What came of it; missed, busy and failed count as missed.';
comment on column calls.started_at is 'When it began; its day is the one the call counts on.';
comment on column calls.duration_seconds is
    'Talking time in seconds; counted for answered calls only.';
comment on column calls.phone_number is 'The other side''s number.';
comment on column calls.recording_url is 'Where the recording is; null: not recorded.';
comment on column calls.created_at is 'When the record was made; imports keep the original time.';
comment on column calls.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column calls.owner_id is 'The activity''s owner, copied by a trigger.';
comment on column calls.deal_id is 'The activity''s deal, copied by a trigger.';
comment on column calls.is_deleted is 'Whether the activity is deleted, copied by a trigger.';
comment on column calls.deal_advanced is
    'True when the deal moved forward or was won within 168 hours after started_at. Kept by a '
    'trigger.';
comment on column calls.followup_count is
    'Number of activities, not deleted, that follow this one up. Kept by a trigger.';

comment on table email_templates is 'Texts for mail, with a name to choose them by.';
comment on column email_templates.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column email_templates.name is
    'Template name. Unique among templates that are not deleted.';
comment on column email_templates.subject is 'Email subject.';
comment on column email_templates.body_html is 'HTML body.';
comment on column email_templates.body_text is 'Plain text body.';
comment on column email_templates.category is 'Template category.';
comment on column email_templates.created_at is 'When the row was made.';
comment on column email_templates.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column email_templates.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';

comment on table email_campaigns is 'Mailings to many contacts at once.';
comment on column email_campaigns.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column email_campaigns.name is 'Campaign name.';
comment on column email_campaigns.description is 'Campaign description.';
comment on column email_campaigns.template_id is 'Foreign key to email_templates.';
comment on column email_campaigns.total_sent is
    'Total emails sent. Messages of the campaign with sent_at; kept with email_metrics, like the '
    'other totals.';
comment on column email_campaigns.total_delivered is
    'Total delivered. Of those, with delivered_at.';
comment on column email_campaigns.total_opened is 'Total opened. Of those, opened at least once.';
comment on column email_campaigns.total_clicked is
    'Total clicked. Of those, clicked at least once.';
comment on column email_campaigns.total_bounced is 'Total bounced. Of those, with bounced_at.';
comment on column email_campaigns.scheduled_at is 'Scheduled send time.';
comment on column email_campaigns.sent_at is 'Actual send time.';
comment on column email_campaigns.created_at is 'When the row was made.';
comment on column email_campaigns.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column email_campaigns.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';

comment on table emails is 'Every message and what became of it.';
comment on column emails.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column emails.subject is 'Email subject.';
comment on column emails.body_html is 'HTML body.';
comment on column emails.body_text is 'Plain text body.';
comment on column emails.from_email is 'Sender email.';
comment on column emails.to_email is 'Recipient email.';
comment on column emails.cc_emails is 'CC recipients. An array of addresses.';
comment on column emails.bcc_emails is 'BCC recipients. An array of addresses.';
comment on column emails.status is
    'Email status. Sent, delivered, opened, clicked and bounced each set their own time when it '
    'is null.';
comment on column emails.contact_id is 'Foreign key to contacts.';
comment on column emails.deal_id is 'Foreign key to deals.';
comment on column emails.template_id is 'Foreign key to email_templates.';
comment on column emails.campaign_id is 'Foreign key to email_campaigns.';
comment on column emails.owner_id is
    'Foreign key to users. The user in whose name it goes; null: nobody.';
comment on column emails.sent_at is
    'Send timestamp. Its day is the one the message counts on; a message without it counts '
    'nowhere.';
comment on column emails.delivered_at is 'Delivery timestamp.';
comment on column emails.opened_at is
    'First open timestamp. Opens by a person only; a click implies one.';
comment on column emails.clicked_at is 'First click timestamp. Clicks by a person only.';
comment on column emails.bounced_at is 'Bounce timestamp.';
comment on column emails.open_count is
    'Number of opens. By a person; machines that prefetch or scan do not count.';
comment on column emails.click_count is
    'Number of clicks. By a person; machines that prefetch or scan do not count.';
comment on column emails.provider_message_id is 'Email provider ID.';
comment on column emails.provider_data is 'Provider metadata.';
comment on column emails.created_at is 'When the record was made; imports keep the original time.';
comment on column emails.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column emails.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';
comment on column emails.unsubscribed_at is 'When the recipient unsubscribed through this message.';

comment on table documents is 'Contracts, proposals and the like, on their way to a signature.';
comment on column documents.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column documents.name is 'Document name.';
comment on column documents.description is 'Document description.';
comment on column documents.type is 'Document type.';
comment on column documents.status is
    'Document status. Sent, viewed and signed each set their own time when it is null.';
comment on column documents.file_url is 'File storage URL.';
comment on column documents.file_size is 'File size in bytes.';
comment on column documents.file_type is 'MIME type.';
comment on column documents.owner_id is
    'Foreign key to users. The user who is responsible; null: nobody.';
comment on column documents.contact_id is 'Foreign key to contacts.';
comment on column documents.deal_id is 'Foreign key to deals.';
comment on column documents.requires_signature is 'Requires e-signature.';
comment on column documents.signature_provider is 'E-signature provider.';
comment on column documents.signature_request_id is 'Provider request ID.';
comment on column documents.sent_at is 'Send timestamp.';
comment on column documents.viewed_at is 'First view timestamp.';
comment on column documents.signed_at is 'Signature timestamp.';
comment on column documents.expires_at is 'Expiration timestamp.';
comment on column documents.view_count is 'Number of views.';
comment on column documents.reminder_count is 'Reminders sent.';
comment on column documents.last_reminder_at is 'Last reminder timestamp.';
comment on column documents.tags is 'Document tags. An array of strings.';
comment on column documents.custom_fields is
    'Custom fields. An object: name of the field to its value.';
comment on column documents.created_at is
    'When the record was made; imports keep the original time.';
comment on column documents.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column documents.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';

comment on table document_signatures is 'Who is to sign a document, and the proof that he did.';
comment on column document_signatures.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column document_signatures.document_id is 'Foreign key to documents.';
comment on column document_signatures.signer_name is 'Signer name.';
comment on column document_signatures.signer_email is 'Signer email.';
comment on column document_signatures.signer_role is 'Signer role.';
comment on column document_signatures.signed_at is 'Signature timestamp.';
comment on column document_signatures.signature_data is 'Signature image/ID.';
comment on column document_signatures.ip_address is 'Signer IP address.';
comment on column document_signatures.user_agent is 'Signer user agent.';
comment on column document_signatures.is_signed is 'Signature status.';
comment on column document_signatures.created_at is 'When the row was made.';
comment on column document_signatures.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';

comment on table workflows is 'Automation: what is to happen when something happens.';
comment on column workflows.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column workflows.name is 'Workflow name.';
comment on column workflows.description is 'Workflow description.';
comment on column workflows.status is 'Workflow status.';
comment on column workflows.trigger_type is 'Trigger type.';
comment on column workflows.trigger_conditions is 'Trigger conditions.';
comment on column workflows.actions is 'Actions to perform. An array, in the order they run.';
comment on column workflows.execution_order is
    'Execution order. Lower runs first among workflows with the same trigger.';
comment on column workflows.max_executions is 'Max execution limit. Null: no limit.';
comment on column workflows.execution_count is 'Current execution count. Counted by the program.';
comment on column workflows.owner_id is 'Foreign key to users.';
comment on column workflows.last_executed_at is 'Last execution time.';
comment on column workflows.created_at is 'When the row was made.';
comment on column workflows.updated_at is
    'When the row last changed; grows with every change: the version for optimistic locking.';
comment on column workflows.is_deleted is
    'Soft delete flag; deleted rows count nowhere and can be restored.';

comment on table workflow_executions is 'Each run of a workflow and what it did.';
comment on column workflow_executions.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column workflow_executions.workflow_id is 'Foreign key to workflows.';
comment on column workflow_executions.status is 'Execution status.';
comment on column workflow_executions.trigger_data is 'Trigger data.';
comment on column workflow_executions.actions_executed is 'Executed actions.';
comment on column workflow_executions.success_count is 'Successful actions.';
comment on column workflow_executions.failure_count is 'Failed actions.';
comment on column workflow_executions.error_message is 'Error details.';
comment on column workflow_executions.started_at is 'Start time.';
comment on column workflow_executions.completed_at is 'Completion time.';
comment on column workflow_executions.duration_seconds is 'Execution duration.';
comment on column workflow_executions.created_at is 'When the row was made.';

comment on table audit_logs is
    'Who did what. Partitioned by month of created_at; the application can add rows only.';
comment on column audit_logs.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column audit_logs.user_id is 'Foreign key to users. Null for what nobody signed in did.';
comment on column audit_logs.user_email is 'User email. As it was at the time.';
comment on column audit_logs.action is 'Action performed.';
comment on column audit_logs.resource_type is 'Resource type. The table''s name.';
comment on column audit_logs.resource_id is 'Resource ID.';
comment on column audit_logs.description is 'Action description.';
comment on column audit_logs.changes is 'Before/after values.';
comment on column audit_logs.ip_address is 'Client IP address.';
comment on column audit_logs.user_agent is 'Client user agent.';
comment on column audit_logs.request_method is 'HTTP method.';
comment on column audit_logs.request_path is 'Request path.';
comment on column audit_logs.metadata is 'Additional metadata.';
comment on column audit_logs.created_at is
    'When it happened; chooses the monthly partition and is part of the primary key.';

comment on table security_logs is
    'What looked like an attack, and every sign-in. Partitioned by month of created_at.';
comment on column security_logs.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column security_logs.event_type is 'Security event type.';
comment on column security_logs.severity is 'Severity level. info, low, medium, high or critical.';
comment on column security_logs.user_id is 'Foreign key to users.';
comment on column security_logs.user_email is
    'User email. As it was given, also when no such user exists.';
comment on column security_logs.description is 'Event description.';
comment on column security_logs.details is 'Event details.';
comment on column security_logs.ip_address is 'Client IP.';
comment on column security_logs.user_agent is 'Client user agent.';
comment on column security_logs.location is 'Geo-location.';
comment on column security_logs.action_taken is 'Response action.';
comment on column security_logs.created_at is
    'When it happened; chooses the monthly partition and is part of the primary key.';

comment on table sessions is 'Who is signed in, from where, until when.';
comment on column sessions.id is 'Primary key. UUIDv7, so that rows made together lie together.';
comment on column sessions.user_id is 'Foreign key to users.';
comment on column sessions.token is 'Session token (unique). Only its SHA-256 is kept.';
comment on column sessions.ip_address is 'Client IP.';
comment on column sessions.user_agent is 'Client user agent.';
comment on column sessions.device_type is 'Device type.';
comment on column sessions.browser is 'Browser name.';
comment on column sessions.os is 'Operating system.';
comment on column sessions.expires_at is 'Expiration time.';
comment on column sessions.last_activity_at is 'Last activity.';
comment on column sessions.is_revoked is 'Revocation status.';
comment on column sessions.revoked_at is 'Revocation time.';
comment on column sessions.revoked_reason is 'Revocation reason.';
comment on column sessions.created_at is 'When the row was made.';

comment on table pipeline_metrics is
    'Figures of each stage, one row per (pipeline_id, stage_id). Written by the metrics engine '
    'only.';
comment on column pipeline_metrics.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column pipeline_metrics.pipeline_id is 'Foreign key to pipelines.';
comment on column pipeline_metrics.stage_id is 'Foreign key to pipeline_stages.';
comment on column pipeline_metrics.deal_count is
    'Number of deals. Deals now in the stage, whatever their status.';
comment on column pipeline_metrics.total_value is
    'Total deal value. Sum of the base_value of those deals, in the base currency.';
comment on column pipeline_metrics.avg_value is
    'Average deal value. total_value / deal_count, to 2 places.';
comment on column pipeline_metrics.avg_duration_days is
    'Average stage duration. Over ended visits, in days of 24 hours.';
comment on column pipeline_metrics.conversion_rate is
    'Conversion rate %. 100 x advanced_count / entered_count.';
comment on column pipeline_metrics.deals_won is
    'Deals won count. Deals that ever visited the stage and are now won.';
comment on column pipeline_metrics.deals_lost is
    'Deals lost count. Deals that ever visited the stage and are now lost.';
comment on column pipeline_metrics.win_rate is
    'Win rate %. 100 x deals_won / (deals_won + deals_lost).';
comment on column pipeline_metrics.fastest_deal_days is
    'Fastest deal. The shortest ended visit, in days of 24 hours.';
comment on column pipeline_metrics.slowest_deal_days is
    'Slowest deal. The longest ended visit, in days of 24 hours.';
comment on column pipeline_metrics.median_duration_days is
    'Median duration. Over ended visits; the mean of the two middle ones when their number is '
    'even.';
comment on column pipeline_metrics.last_updated is
    'Last update timestamp. When a figure of this row last changed.';
comment on column pipeline_metrics.base_row_count is
    'Number of base rows that post to this key; the row goes when it reaches 0.';
comment on column pipeline_metrics.entered_count is 'Deals that ever visited the stage.';
comment on column pipeline_metrics.advanced_count is
    'Those of them that later entered a higher stage that is not a lost one, or are won.';
comment on column pipeline_metrics.ended_visit_count is
    'Visits that have ended: what the durations are taken over.';
comment on column pipeline_metrics.duration_us_sum is 'Sum of their durations in microseconds.';
comment on column pipeline_metrics.duration_us_min is 'The shortest of them in microseconds.';
comment on column pipeline_metrics.duration_us_max is 'The longest of them in microseconds.';
comment on column pipeline_metrics.duration_us_median is 'Their median in microseconds.';

comment on table activity_metrics is
    'Figures of activities, one row per (user_id, activity_type, date). Written by the metrics '
    'engine only.';
comment on column activity_metrics.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column activity_metrics.user_id is
    'Foreign key to users. The activities'' owner; null: nobody''s.';
comment on column activity_metrics.activity_type is 'Activity type.';
comment on column activity_metrics.date is
    'Date dimension. Day of the due date, or of the creation where there is none, in the '
    'reporting time zone.';
comment on column activity_metrics.total_count is 'Total activities.';
comment on column activity_metrics.completed_count is 'Completed count.';
comment on column activity_metrics.overdue_count is 'Overdue count.';
comment on column activity_metrics.pending_count is 'Pending count.';
comment on column activity_metrics.cancelled_count is 'Cancelled count.';
comment on column activity_metrics.completion_rate is
    'Completion rate %. 100 x completed_count / total_count.';
comment on column activity_metrics.avg_completion_time_hours is
    'Avg completion time. From creation to completion, over completed ones with completed_at.';
comment on column activity_metrics.avg_duration_minutes is
    'Avg duration. Over completed ones that have a duration.';
comment on column activity_metrics.last_updated is
    'Last update timestamp. When a figure of this row last changed.';
comment on column activity_metrics.base_row_count is
    'Number of base rows that post to this key; the row goes when it reaches 0.';
comment on column activity_metrics.completion_count is 'Completed activities with completed_at.';
comment on column activity_metrics.completion_us_sum is
    'Their time from creation to completion, summed, in microseconds.';
comment on column activity_metrics.duration_count is 'Completed activities that have a duration.';
comment on column activity_metrics.duration_minutes_sum is 'Their durations, summed, in minutes.';

comment on table email_metrics is
    'Figures of mail, one row per (campaign_id, template_id, user_id, date). Written by the '
    'metrics engine only.';
comment on column email_metrics.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column email_metrics.campaign_id is
    'Foreign key to email_campaigns. Null: outside any campaign.';
comment on column email_metrics.template_id is
    'Foreign key to email_templates. Null: without a template.';
comment on column email_metrics.user_id is
    'Foreign key to users. The messages'' owner; null: nobody''s.';
comment on column email_metrics.date is
    'Date dimension. Day of sending in the reporting time zone.';
comment on column email_metrics.sent is 'Emails sent. Messages with sent_at.';
comment on column email_metrics.delivered is 'Emails delivered. Of those, with delivered_at.';
comment on column email_metrics.opened is
    'Emails opened. Every open by a person: sum of open_count.';
comment on column email_metrics.clicked is
    'Emails clicked. Every click by a person: sum of click_count.';
comment on column email_metrics.bounced is 'Emails bounced. Of those sent, with bounced_at.';
comment on column email_metrics.unsubscribed is
    'Unsubscribes. Of those sent, with unsubscribed_at.';
comment on column email_metrics.unique_opens is 'Unique opens. Messages opened at least once.';
comment on column email_metrics.unique_clicks is 'Unique clicks. Messages clicked at least once.';
comment on column email_metrics.open_rate is 'Open rate %. 100 x unique_opens / delivered.';
comment on column email_metrics.click_rate is 'Click rate %. 100 x unique_clicks / delivered.';
comment on column email_metrics.bounce_rate is 'Bounce rate %. 100 x bounced / sent.';
comment on column email_metrics.click_to_open_rate is
    'Click-to-open rate %. 100 x unique_clicks / unique_opens.';
comment on column email_metrics.last_updated is
    'Last update timestamp. When a figure of this row last changed.';
comment on column email_metrics.base_row_count is
    'Number of base rows that post to this key; the row goes when it reaches 0.';

comment on table call_metrics is
    'Figures of telephone calls, one row per (user_id, date). Written by the metrics engine '
    'only.';
comment on column call_metrics.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column call_metrics.user_id is
    'Foreign key to users. The calls'' owner; null: nobody''s.';
comment on column call_metrics.date is
    'Date dimension. Day the calls began in the reporting time zone.';
comment on column call_metrics.total_calls is 'Total calls.';
comment on column call_metrics.answered is 'Answered calls.';
comment on column call_metrics.missed is 'Missed calls. With the outcome missed, busy or failed.';
comment on column call_metrics.voicemail is 'Voicemail calls.';
comment on column call_metrics.total_duration_sec is
    'Total duration (seconds). Over answered calls.';
comment on column call_metrics.avg_duration_sec is 'Average duration. Over answered calls.';
comment on column call_metrics.min_duration_sec is 'Minimum duration. Over answered calls.';
comment on column call_metrics.max_duration_sec is 'Maximum duration. Over answered calls.';
comment on column call_metrics.answer_rate is 'Answer rate %. 100 x answered / total_calls.';
comment on column call_metrics.recorded_calls is 'Recorded calls. Answered calls with a recording.';
comment on column call_metrics.recording_rate is
    'Recording rate %. 100 x recorded_calls / answered.';
comment on column call_metrics.deals_advanced is
    'Deals advanced. Answered calls whose deal moved forward or was won within 168 hours after '
    'they began.';
comment on column call_metrics.followups_scheduled is
    'Follow-ups scheduled. Activities that name one of these calls as the one they follow up.';
comment on column call_metrics.last_updated is
    'Last update timestamp. When a figure of this row last changed.';
comment on column call_metrics.base_row_count is
    'Number of base rows that post to this key; the row goes when it reaches 0.';

comment on table contact_metrics is
    'Figures of contacts by creation day, one row per (source, status, owner_id, date). Written '
    'by the metrics engine only.';
comment on column contact_metrics.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column contact_metrics.source is 'Lead source. Null: unknown.';
comment on column contact_metrics.status is 'Contact status. The present one.';
comment on column contact_metrics.owner_id is
    'Foreign key to users. The contacts'' owner; null: nobody''s.';
comment on column contact_metrics.date is
    'Date dimension. Day of creation in the reporting time zone.';
comment on column contact_metrics.total_contacts is 'Total contacts.';
comment on column contact_metrics.new_contacts is 'New contacts. Those whose status is new.';
comment on column contact_metrics.qualified_contacts is
    'Qualified contacts. Those that ever were qualified.';
comment on column contact_metrics.converted_contacts is
    'Converted contacts. Those that ever were customers.';
comment on column contact_metrics.conversion_rate is
    'Conversion rate %. 100 x converted_contacts / total_contacts.';
comment on column contact_metrics.avg_time_to_convert_days is
    'Avg conversion time. From creation to conversion, over converted ones, in days of 24 hours.';
comment on column contact_metrics.avg_deal_value is
    'Avg deal value. Mean base_value of these contacts'' won deals, to 2 places, in the base '
    'currency.';
comment on column contact_metrics.avg_lead_score is
    'Avg AI lead score. Over contacts that have a score.';
comment on column contact_metrics.high_score_count is 'High score leads (>70).';
comment on column contact_metrics.last_updated is
    'Last update timestamp. When a figure of this row last changed.';
comment on column contact_metrics.base_row_count is
    'Number of base rows that post to this key; the row goes when it reaches 0.';
comment on column contact_metrics.conversion_us_sum is
    'Time from creation to conversion, summed over converted ones, in microseconds.';
comment on column contact_metrics.won_deal_count is 'Won deals of these contacts.';
comment on column contact_metrics.won_deal_value is
    'Sum of those deals'' base_value, in the base currency.';
comment on column contact_metrics.scored_count is 'Contacts that have a score.';
comment on column contact_metrics.lead_score_sum is 'Their scores, summed.';

comment on table document_metrics is
    'Figures of documents by creation day, one row per (document_type, owner_id, date). Written '
    'by the metrics engine only.';
comment on column document_metrics.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column document_metrics.document_type is 'Document type.';
comment on column document_metrics.owner_id is
    'Foreign key to users. The documents'' owner; null: nobody''s.';
comment on column document_metrics.date is
    'Date dimension. Day of creation in the reporting time zone.';
comment on column document_metrics.total_documents is 'Total documents.';
comment on column document_metrics.sent_documents is 'Sent documents. Those with sent_at.';
comment on column document_metrics.viewed_documents is 'Viewed documents. Those with viewed_at.';
comment on column document_metrics.signed_documents is 'Signed documents. Those with signed_at.';
comment on column document_metrics.declined_documents is
    'Declined documents. Those whose status is declined.';
comment on column document_metrics.expired_documents is
    'Expired documents. Those whose status is expired.';
comment on column document_metrics.completion_rate is
    'Completion rate %. 100 x signed_documents / sent_documents.';
comment on column document_metrics.avg_time_to_sign_hours is
    'Avg time to sign. From sending to signature, over documents with both times.';
comment on column document_metrics.avg_view_count is
    'Avg views per doc. Over all documents of the row.';
comment on column document_metrics.avg_reminder_count is
    'Avg reminders sent. Over all documents of the row.';
comment on column document_metrics.last_updated is
    'Last update timestamp. When a figure of this row last changed.';
comment on column document_metrics.base_row_count is
    'Number of base rows that post to this key; the row goes when it reaches 0.';
comment on column document_metrics.signing_count is 'Documents with both sent_at and signed_at.';
comment on column document_metrics.signing_us_sum is
    'Their time from sending to signature, summed, in microseconds.';
comment on column document_metrics.view_count_sum is 'Views, summed over all documents.';
comment on column document_metrics.reminder_count_sum is 'Reminders, summed over all documents.';

comment on table revenue_metrics is
    'Revenue and forecast, one row per (pipeline_id, owner_id, team_id, year, month). Written by '
    'the metrics engine only.';
comment on column revenue_metrics.id is
    'Primary key. UUIDv7, so that rows made together lie together.';
comment on column revenue_metrics.pipeline_id is 'Foreign key to pipelines.';
comment on column revenue_metrics.owner_id is
    'Foreign key to users. The deals'' owner; null: nobody''s.';
comment on column revenue_metrics.team_id is
    'Foreign key to teams. The deals'' own team: the owner''s while open, kept from the closing '
    'on.';
comment on column revenue_metrics.year is
    'Year. Of the closing of won deals, of the expected closing of open ones, in the reporting '
    'time zone.';
comment on column revenue_metrics.month is 'Month. 1 to 12, of the same day as year.';
comment on column revenue_metrics.quarter is 'Quarter. (month + 2) / 3.';
comment on column revenue_metrics.total_revenue is
    'Total revenue. Sum of the base_value of deals won in the month, in the base currency.';
comment on column revenue_metrics.total_deals is 'Total deals. Deals won in the month.';
comment on column revenue_metrics.avg_deal_size is
    'Average deal size. total_revenue / total_deals, to 2 places.';
comment on column revenue_metrics.revenue_growth_rate is
    'Revenue growth %. 100 x (this month - the month before) / the month before; null where that '
    'is 0 or missing.';
comment on column revenue_metrics.deal_growth_rate is 'Deal growth %. The same over total_deals.';
comment on column revenue_metrics.forecasted_revenue is
    'Forecasted revenue. total_revenue + weighted_value, to 2 places, in the base currency.';
comment on column revenue_metrics.pipeline_value is
    'Pipeline value. Sum of the base_value of open deals expected to close in the month, in the '
    'base currency.';
comment on column revenue_metrics.last_updated is
    'Last update timestamp. When a figure of this row last changed.';
comment on column revenue_metrics.base_row_count is
    'Number of base rows that post to this key; the row goes when it reaches 0.';
comment on column revenue_metrics.weighted_value is
    'Sum of base_value x probability / 100 of those open deals, exact, in the base currency.';
