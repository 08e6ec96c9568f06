// Made by scripts/schema.mjs from the OpenAPI document of the server. Do not edit.

export interface paths {
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; the session comes as a cookie */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what he may do */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the own name, time zone, language and preferences */
        patch: operations["patch_me"];
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; every other session ends */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a mail with a link that sets a new password */
        post: operations["request_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by the token of a link; every session ends */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to set up a second factor; gives its secret, only now */
        post: operations["set_up_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the second factor by a first code; gives recovery codes, only now */
        post: operations["confirm_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the second factor */
        post: operations["disable_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes in place of the old; shown only now */
        post: operations["make_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in, the latest use first */
        get: operations["list_own_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/revoke-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End every session of the own account but this one */
        post: operations["revoke_other_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a session: one's own, or anybody's with manage_users */
        post: operations["revoke_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own API tokens, without their texts */
        get: operations["list_api_tokens"];
        put?: never;
        /** Make an API token; its text is shown only now */
        post: operations["create_api_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of the own API tokens */
        delete: operations["revoke_api_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the own calendar has a secret address */
        get: operations["get_calendar_feed"];
        put?: never;
        /** Make the secret address of the own calendar, or another one in its place; it is shown only now */
        post: operations["make_calendar_feed"];
        /** End the secret address of the own calendar */
        delete: operations["end_calendar_feed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The names of the roles of everybody who has any
         * @description Needs the right `manage_users`.
         */
        get: operations["list_roles_of_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a link that sets a password, or give it without a mail server
         * @description Needs the right `manage_users`.
         */
        post: operations["send_reset_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a user out; every session ends
         * @description Needs the right `manage_users`.
         */
        post: operations["disable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a disabled user in again
         * @description Needs the right `manage_users`.
         */
        post: operations["enable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles of a user
         * @description Needs the right `manage_users`.
         */
        get: operations["list_roles_of_user"];
        /**
         * Give a user exactly these roles
         * @description Needs the right `manage_users`.
         */
        put: operations["set_roles_of_user"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_users"];
        put?: never;
        /**
         * Make a user
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one user */
        get: operations["get_users"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_user"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_user"];
        trace?: never;
    };
    "/api/v1/users/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export users as CSV
         * @description The filters, `q`, `sort` and `fields` of the list; everything that matches is streamed as CSV. Needs the right `export`.
         */
        get: operations["export_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_roles"];
        put?: never;
        /**
         * Make a role
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one role */
        get: operations["get_roles"];
        put?: never;
        post?: never;
        /**
         * Delete a role
         * @description For good: records of this kind have no bin.
         */
        delete: operations["delete_role"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_role"];
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List teams
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_teams"];
        put?: never;
        /**
         * Make a team
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one team */
        get: operations["get_teams"];
        put?: never;
        post?: never;
        /**
         * Delete a team
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_team"];
        options?: never;
        head?: never;
        /**
         * Change a team
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_team"];
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_contacts"];
        put?: never;
        /**
         * Make a contact
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one contact */
        get: operations["get_contacts"];
        put?: never;
        post?: never;
        /**
         * Delete a contact
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_contact"];
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_contact"];
        trace?: never;
    };
    "/api/v1/contacts/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export contacts as CSV
         * @description The filters, `q`, `sort` and `fields` of the list; everything that matches is streamed as CSV. Needs the right `export`.
         */
        get: operations["export_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pipelines
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_pipelines"];
        put?: never;
        /**
         * Make a pipeline
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_pipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one pipeline */
        get: operations["get_pipelines"];
        put?: never;
        post?: never;
        /**
         * Delete a pipeline
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_pipeline"];
        options?: never;
        head?: never;
        /**
         * Change a pipeline
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_pipeline"];
        trace?: never;
    };
    "/api/v1/pipelines/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export pipelines as CSV
         * @description The filters, `q`, `sort` and `fields` of the list; everything that matches is streamed as CSV. Needs the right `export`.
         */
        get: operations["export_pipelines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline_stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pipeline_stages
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_pipeline_stages"];
        put?: never;
        /**
         * Make a pipeline stage
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_pipeline_stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline_stages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one pipeline stage */
        get: operations["get_pipeline_stages"];
        put?: never;
        post?: never;
        /**
         * Delete a pipeline stage
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_pipeline_stage"];
        options?: never;
        head?: never;
        /**
         * Change a pipeline stage
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_pipeline_stage"];
        trace?: never;
    };
    "/api/v1/pipeline_stages/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export pipeline_stages as CSV
         * @description The filters, `q`, `sort` and `fields` of the list; everything that matches is streamed as CSV. Needs the right `export`.
         */
        get: operations["export_pipeline_stages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deals
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_deals"];
        put?: never;
        /**
         * Make a deal
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one deal */
        get: operations["get_deals"];
        put?: never;
        post?: never;
        /**
         * Delete a deal
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_deal"];
        options?: never;
        head?: never;
        /**
         * Change a deal
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_deal"];
        trace?: never;
    };
    "/api/v1/deals/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export deals as CSV
         * @description The filters, `q`, `sort` and `fields` of the list; everything that matches is streamed as CSV. Needs the right `export`.
         */
        get: operations["export_deals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List activities
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_activities"];
        put?: never;
        /**
         * Make a activity
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one activity */
        get: operations["get_activities"];
        put?: never;
        post?: never;
        /**
         * Delete a activity
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_activity"];
        options?: never;
        head?: never;
        /**
         * Change a activity
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_activity"];
        trace?: never;
    };
    "/api/v1/activities/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export activities as CSV
         * @description The filters, `q`, `sort` and `fields` of the list; everything that matches is streamed as CSV. Needs the right `export`.
         */
        get: operations["export_activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calls
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_calls"];
        put?: never;
        /** Log a call: its activity, its telephony detail, and what follows */
        post: operations["log_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one call */
        get: operations["get_calls"];
        put?: never;
        post?: never;
        /**
         * Delete a call
         * @description For good: records of this kind have no bin.
         */
        delete: operations["delete_call"];
        options?: never;
        head?: never;
        /**
         * Change a call
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_call"];
        trace?: never;
    };
    "/api/v1/calls/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export calls as CSV
         * @description The filters, `q`, `sort` and `fields` of the list; everything that matches is streamed as CSV. Needs the right `export`.
         */
        get: operations["export_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List email_templates
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_email_templates"];
        put?: never;
        /**
         * Make a e-mail template
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_email_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email_templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one e-mail template */
        get: operations["get_email_templates"];
        put?: never;
        post?: never;
        /**
         * Delete a e-mail template
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_email_template"];
        options?: never;
        head?: never;
        /**
         * Change a e-mail template
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_email_template"];
        trace?: never;
    };
    "/api/v1/email_campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List email_campaigns
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_email_campaigns"];
        put?: never;
        /**
         * Make a e-mail campaign
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_email_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email_campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one e-mail campaign */
        get: operations["get_email_campaigns"];
        put?: never;
        post?: never;
        /**
         * Delete a e-mail campaign
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_email_campaign"];
        options?: never;
        head?: never;
        /**
         * Change a e-mail campaign
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_email_campaign"];
        trace?: never;
    };
    "/api/v1/emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List emails
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_emails"];
        put?: never;
        /**
         * Make a e-mail
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one e-mail */
        get: operations["get_emails"];
        put?: never;
        post?: never;
        /**
         * Delete a e-mail
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_email"];
        options?: never;
        head?: never;
        /**
         * Change a e-mail
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_email"];
        trace?: never;
    };
    "/api/v1/emails/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export emails as CSV
         * @description The filters, `q`, `sort` and `fields` of the list; everything that matches is streamed as CSV. Needs the right `export`.
         */
        get: operations["export_emails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List documents
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_documents"];
        put?: never;
        /**
         * Make a document
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one document */
        get: operations["get_documents"];
        put?: never;
        post?: never;
        /**
         * Delete a document
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_document"];
        options?: never;
        head?: never;
        /**
         * Change a document
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_document"];
        trace?: never;
    };
    "/api/v1/documents/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export documents as CSV
         * @description The filters, `q`, `sort` and `fields` of the list; everything that matches is streamed as CSV. Needs the right `export`.
         */
        get: operations["export_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document_signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List document_signatures
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_document_signatures"];
        put?: never;
        /**
         * Make a signature
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_document_signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document_signatures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one signature */
        get: operations["get_document_signatures"];
        put?: never;
        post?: never;
        /**
         * Delete a signature
         * @description For good: records of this kind have no bin.
         */
        delete: operations["delete_document_signature"];
        options?: never;
        head?: never;
        /**
         * Change a signature
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_document_signature"];
        trace?: never;
    };
    "/api/v1/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workflows
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_workflows"];
        put?: never;
        /**
         * Make a workflow
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one workflow */
        get: operations["get_workflows"];
        put?: never;
        post?: never;
        /**
         * Delete a workflow
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_workflow"];
        options?: never;
        head?: never;
        /**
         * Change a workflow
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_workflow"];
        trace?: never;
    };
    "/api/v1/workflow_executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workflow_executions
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_workflow_executions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflow_executions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one workflow execution */
        get: operations["get_workflow_executions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom_fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List custom_fields
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_custom_fields"];
        put?: never;
        /**
         * Make a custom field
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_custom_field"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom_fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one custom field */
        get: operations["get_custom_fields"];
        put?: never;
        post?: never;
        /**
         * Delete a custom field
         * @description Into the bin, from which it can be restored.
         */
        delete: operations["delete_custom_field"];
        options?: never;
        head?: never;
        /**
         * Change a custom field
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_custom_field"];
        trace?: never;
    };
    "/api/v1/saved_views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved_views
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_saved_views"];
        put?: never;
        /**
         * Make a saved view
         * @description Answers with the record, its address (`Location`) and its version (`ETag`).
         */
        post: operations["create_saved_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved_views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one saved view */
        get: operations["get_saved_views"];
        put?: never;
        post?: never;
        /**
         * Delete a saved view
         * @description For good: records of this kind have no bin.
         */
        delete: operations["delete_saved_view"];
        options?: never;
        head?: never;
        /**
         * Change a saved view
         * @description A merge patch: what is not mentioned stays, null empties a field. Send the `ETag` of what you read as `If-Match` to be told when somebody else was faster.
         */
        patch: operations["patch_saved_view"];
        trace?: never;
    };
    "/api/v1/audit_logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit_logs
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_audit_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit_logs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one audit entry */
        get: operations["get_audit_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security_logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List security_logs
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_security_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security_logs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one security event */
        get: operations["get_security_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change_sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List change_sets
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_change_sets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change_sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one change set */
        get: operations["get_change_sets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one notification */
        get: operations["get_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one session */
        get: operations["get_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import_runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List import_runs
         * @description Filters are query parameters and are combined by AND: `column=value`, or `column[operator]=value` with one of the operators named at each column. Unknown parameters are refused.
         */
        get: operations["list_import_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import_runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one import */
        get: operations["get_import_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a user out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import users from a CSV file
         * @description The body is the file itself. Options are query parameters with the names that the command line's flags have. Needs the right `import`.
         */
        post: operations["import_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an import of users would do; nothing is written
         * @description Needs the right `import`.
         */
        post: operations["preview_import_of_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/import/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that an import of users would refuse
         * @description Needs the right `import`.
         */
        post: operations["errors_of_import_of_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a team out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a contact out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many contacts at once, or none
         * @description All or nothing, for the records named by `ids` or found by `filter` (the parameters of the list, as an object). Needs the right `bulk`.
         */
        post: operations["bulk_change_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import contacts from a CSV file
         * @description The body is the file itself. Options are query parameters with the names that the command line's flags have. Needs the right `import`.
         */
        post: operations["import_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an import of contacts would do; nothing is written
         * @description Needs the right `import`.
         */
        post: operations["preview_import_of_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/import/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that an import of contacts would refuse
         * @description Needs the right `import`.
         */
        post: operations["errors_of_import_of_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a pipeline out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_pipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import pipelines from a CSV file
         * @description The body is the file itself. Options are query parameters with the names that the command line's flags have. Needs the right `import`.
         */
        post: operations["import_pipelines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an import of pipelines would do; nothing is written
         * @description Needs the right `import`.
         */
        post: operations["preview_import_of_pipelines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/import/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that an import of pipelines would refuse
         * @description Needs the right `import`.
         */
        post: operations["errors_of_import_of_pipelines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline_stages/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a pipeline stage out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_pipeline_stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline_stages/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import pipeline_stages from a CSV file
         * @description The body is the file itself. Options are query parameters with the names that the command line's flags have. Needs the right `import`.
         */
        post: operations["import_pipeline_stages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline_stages/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an import of pipeline_stages would do; nothing is written
         * @description Needs the right `import`.
         */
        post: operations["preview_import_of_pipeline_stages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline_stages/import/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that an import of pipeline_stages would refuse
         * @description Needs the right `import`.
         */
        post: operations["errors_of_import_of_pipeline_stages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a deal out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many deals at once, or none
         * @description All or nothing, for the records named by `ids` or found by `filter` (the parameters of the list, as an object). Needs the right `bulk`.
         */
        post: operations["bulk_change_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import deals from a CSV file
         * @description The body is the file itself. Options are query parameters with the names that the command line's flags have. Needs the right `import`.
         */
        post: operations["import_deals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an import of deals would do; nothing is written
         * @description Needs the right `import`.
         */
        post: operations["preview_import_of_deals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/import/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that an import of deals would refuse
         * @description Needs the right `import`.
         */
        post: operations["errors_of_import_of_deals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a activity out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many activities at once, or none
         * @description All or nothing, for the records named by `ids` or found by `filter` (the parameters of the list, as an object). Needs the right `bulk`.
         */
        post: operations["bulk_change_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import activities from a CSV file
         * @description The body is the file itself. Options are query parameters with the names that the command line's flags have. Needs the right `import`.
         */
        post: operations["import_activities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an import of activities would do; nothing is written
         * @description Needs the right `import`.
         */
        post: operations["preview_import_of_activities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/import/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that an import of activities would refuse
         * @description Needs the right `import`.
         */
        post: operations["errors_of_import_of_activities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import calls from a CSV file
         * @description The body is the file itself. Options are query parameters with the names that the command line's flags have. Needs the right `import`.
         */
        post: operations["import_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an import of calls would do; nothing is written
         * @description Needs the right `import`.
         */
        post: operations["preview_import_of_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/import/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that an import of calls would refuse
         * @description Needs the right `import`.
         */
        post: operations["errors_of_import_of_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email_templates/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a e-mail template out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_email_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/email_campaigns/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a e-mail campaign out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_email_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a e-mail out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many emails at once, or none
         * @description All or nothing, for the records named by `ids` or found by `filter` (the parameters of the list, as an object). Needs the right `bulk`.
         */
        post: operations["bulk_change_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import emails from a CSV file
         * @description The body is the file itself. Options are query parameters with the names that the command line's flags have. Needs the right `import`.
         */
        post: operations["import_emails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an import of emails would do; nothing is written
         * @description Needs the right `import`.
         */
        post: operations["preview_import_of_emails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/import/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that an import of emails would refuse
         * @description Needs the right `import`.
         */
        post: operations["errors_of_import_of_emails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a document out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many documents at once, or none
         * @description All or nothing, for the records named by `ids` or found by `filter` (the parameters of the list, as an object). Needs the right `bulk`.
         */
        post: operations["bulk_change_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import documents from a CSV file
         * @description The body is the file itself. Options are query parameters with the names that the command line's flags have. Needs the right `import`.
         */
        post: operations["import_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an import of documents would do; nothing is written
         * @description Needs the right `import`.
         */
        post: operations["preview_import_of_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/import/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that an import of documents would refuse
         * @description Needs the right `import`.
         */
        post: operations["errors_of_import_of_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a workflow out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_workflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom_fields/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a custom field out of the bin
         * @description Takes it out of the bin again.
         */
        post: operations["restore_custom_field"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All settings
         * @description Needs the right `manage_settings`.
         */
        get: operations["list_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings: {"key": value}
         * @description Needs the right `manage_settings`.
         */
        patch: operations["patch_settings"];
        trace?: never;
    };
    "/api/v1/exchange_rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All exchange rates */
        get: operations["list_exchange_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One exchange rate */
        get: operations["get_exchange_rate"];
        /**
         * Set an exchange rate; open deals follow it
         * @description Needs the right `manage_settings`.
         */
        put: operations["put_exchange_rate"];
        post?: never;
        /**
         * Remove an exchange rate that no deal uses
         * @description Needs the right `manage_settings`.
         */
        delete: operations["delete_exchange_rate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search all kinds of records at once, while somebody types */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The story of a contact, newest first */
        get: operations["contact_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The companies of contacts, with counts */
        get: operations["companies_of_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contacts that may be the same as one with these fields */
        post: operations["duplicates_of_new_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other contacts that may be the same */
        get: operations["duplicates_of_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge another contact into this one */
        post: operations["merge_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/vcard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A contact as a vCard */
        get: operations["vcard_of_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/export.vcf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export contacts as vCards; filters as in the list
         * @description Needs the right `export`.
         */
        get: operations["vcards_of_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/import-vcard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import contacts from vCards; parameters as of the import of CSV
         * @description Needs the right `import`.
         */
        post: operations["vcards_to_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an open deal to another open stage, or within its stage */
        post: operations["move_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Win an open deal */
        post: operations["win_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lose an open deal */
        post: operations["lose_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up an open deal; its reason is kept as lost_reason */
        post: operations["abandon_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a deal again that was won, lost or abandoned */
        post: operations["reopen_deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board: stages with count and sum of their deals, and the first cards of each */
        get: operations["get_pipeline_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stages that a deal has been in, and for how long */
        get: operations["get_deal_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/stages/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the stages of a pipeline in order
         * @description Needs the right `manage_settings`.
         */
        put: operations["order_pipeline_stages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline_stages/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move all deals of an open stage into another one of the pipeline, and delete the stage
         * @description Needs the right `manage_settings`.
         */
        post: operations["merge_pipeline_stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete an activity and, if wanted, plan the next step */
        post: operations["complete_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an activity that is not done yet */
        post: operations["cancel_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a completed or cancelled activity again */
        post: operations["reopen_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an activity that recurs and those that come after it */
        patch: operations["change_activity_and_following"];
        trace?: never;
    };
    "/calendar/{secret...}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The activities of whoever has made this secret address, as iCalendar */
        get: operations["calendar_of_activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is overdue, due today, and due in the seven days after */
        get: operations["activities_of_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change_sets/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a change set did to each record that you may see */
        get: operations["list_change_set_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change_sets/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo all that a change set changed, unless something newer is in the way */
        post: operations["undo_change_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notification as read */
        post: operations["read_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all your notifications as read */
        post: operations["read_all_notifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/muted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which kinds of notifications you do not get */
        get: operations["get_muted_notifications"];
        /** Choose which kinds of notifications you do not get */
        put: operations["put_muted_notifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of pipeline_metrics */
        get: operations["pipeline_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of activity_metrics */
        get: operations["activity_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of email_metrics */
        get: operations["email_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of call_metrics */
        get: operations["call_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of contact_metrics */
        get: operations["contact_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of document_metrics */
        get: operations["document_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of revenue_metrics */
        get: operations["revenue_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a manager wants to see first, over what the caller may see */
        get: operations["dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/etl/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare metrics tables with a full recount, now
         * @description Needs the right `run_etl`.
         */
        get: operations["verify_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/etl/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Past runs and proofs: when, how many rows, how far off
         * @description Needs the right `run_etl`.
         */
        get: operations["list_etl_runs"];
        put?: never;
        /**
         * Recount metrics tables, or only compare them, as jobs
         * @description Needs the right `run_etl`.
         */
        post: operations["start_etl_runs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue, newest first
         * @description Needs the right `manage_settings`.
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One job
         * @description Needs the right `manage_settings`.
         */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a dead or cancelled job back into the queue
         * @description Needs the right `manage_settings`.
         */
        post: operations["retry_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job; one that runs is asked to stop
         * @description Needs the right `manage_settings`.
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All schedules
         * @description Needs the right `manage_settings`.
         */
        get: operations["list_schedules"];
        put?: never;
        /**
         * Make a schedule
         * @description Needs the right `manage_settings`.
         */
        post: operations["create_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One schedule
         * @description Needs the right `manage_settings`.
         */
        get: operations["get_schedule"];
        put?: never;
        post?: never;
        /**
         * Delete a schedule of one's own
         * @description Needs the right `manage_settings`.
         */
        delete: operations["delete_schedule"];
        options?: never;
        head?: never;
        /**
         * Change a schedule; it counts from now on
         * @description Needs the right `manage_settings`.
         */
        patch: operations["patch_schedule"];
        trace?: never;
    };
    "/api/v1/schedules/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enqueue the schedule's job now
         * @description Needs the right `manage_settings`.
         */
        post: operations["run_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow what changes, as server-sent events */
        get: operations["open_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be served: the database answers and its schema is this program's */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document; with your custom fields when you are signed in */
        get: operations["get_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem details. */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description What is wrong, in a sentence. */
            detail: string;
            /** @description Also in the server's log. */
            request_id: string;
            /** @description The record as it is now, where a verb came too late. */
            current?: Record<string, never>;
            errors?: {
                field: string;
                code: string;
                message: string;
            }[];
        };
        Page: {
            limit: number;
            /** @description Null when a cursor was given. */
            offset: number | null;
            /** @description How many match; exact up to 10,000. */
            total: number;
            total_is_estimate: boolean;
            /** @description Null on the last page. */
            next_cursor: string | null;
        };
        BulkResult: {
            matched: number;
            updated: number;
            unchanged: number;
            /**
             * Format: uuid
             * @description By which it can be undone; null: nothing was changed.
             */
            change_set_id: string | null;
        };
        /** @description What became of the rows of a file; errors counts rows. */
        ImportReport: {
            kind?: string;
            file?: string;
            rows?: number;
            new?: number;
            updated?: number;
            duplicates?: number;
            errors?: number;
            /** @description False after a dry run and after errors. */
            written?: boolean;
            errors_complete?: boolean;
            first_errors?: components["schemas"]["RowIssue"][];
            first_duplicates?: components["schemas"]["RowIssue"][];
            /** @description New contacts that may be somebody who is here; written all the same. */
            possible_duplicates?: number;
            first_possible_duplicates?: components["schemas"]["RowIssue"][];
            warnings?: string[];
            ignored_columns?: string[];
            /**
             * Format: uuid
             * @description By which it can be undone; null: nothing was changed.
             */
            change_set_id?: string | null;
        };
        RowIssue: {
            line?: number;
            /** @description As the file calls it. */
            column?: string;
            reason?: string;
        };
        UserList: {
            data: components["schemas"]["User"][];
            page: components["schemas"]["Page"];
        };
        RoleList: {
            data: components["schemas"]["Role"][];
            page: components["schemas"]["Page"];
        };
        TeamList: {
            data: components["schemas"]["Team"][];
            page: components["schemas"]["Page"];
        };
        ContactList: {
            data: components["schemas"]["Contact"][];
            page: components["schemas"]["Page"];
        };
        ContactBulk: {
            ids?: string[];
            /** @description The list's query parameters by name: {"status":"new","lead_score[gte]":70}. */
            filter?: {
                [key: string]: unknown;
            };
            set?: components["schemas"]["ContactPatch"];
            add_tags?: string[];
            remove_tags?: string[];
            delete?: boolean;
        } & (unknown | unknown);
        PipelineList: {
            data: components["schemas"]["Pipeline"][];
            page: components["schemas"]["Page"];
        };
        PipelineStageList: {
            data: components["schemas"]["PipelineStage"][];
            page: components["schemas"]["Page"];
        };
        DealList: {
            data: components["schemas"]["Deal"][];
            page: components["schemas"]["Page"];
        };
        DealBulk: {
            ids?: string[];
            /** @description The list's query parameters by name: {"status":"new","lead_score[gte]":70}. */
            filter?: {
                [key: string]: unknown;
            };
            set?: components["schemas"]["DealPatch"];
            add_tags?: string[];
            remove_tags?: string[];
            delete?: boolean;
        } & (unknown | unknown);
        ActivityList: {
            data: components["schemas"]["Activity"][];
            page: components["schemas"]["Page"];
        };
        ActivityBulk: {
            ids?: string[];
            /** @description The list's query parameters by name: {"status":"new","lead_score[gte]":70}. */
            filter?: {
                [key: string]: unknown;
            };
            set?: components["schemas"]["ActivityPatch"];
            delete?: boolean;
        } & (unknown | unknown);
        CallList: {
            data: components["schemas"]["Call"][];
            page: components["schemas"]["Page"];
        };
        EmailTemplateList: {
            data: components["schemas"]["EmailTemplate"][];
            page: components["schemas"]["Page"];
        };
        EmailCampaignList: {
            data: components["schemas"]["EmailCampaign"][];
            page: components["schemas"]["Page"];
        };
        EmailList: {
            data: components["schemas"]["Email"][];
            page: components["schemas"]["Page"];
        };
        EmailBulk: {
            ids?: string[];
            /** @description The list's query parameters by name: {"status":"new","lead_score[gte]":70}. */
            filter?: {
                [key: string]: unknown;
            };
            set?: components["schemas"]["EmailPatch"];
            delete?: boolean;
        } & (unknown | unknown);
        DocumentList: {
            data: components["schemas"]["Document"][];
            page: components["schemas"]["Page"];
        };
        DocumentBulk: {
            ids?: string[];
            /** @description The list's query parameters by name: {"status":"new","lead_score[gte]":70}. */
            filter?: {
                [key: string]: unknown;
            };
            set?: components["schemas"]["DocumentPatch"];
            add_tags?: string[];
            remove_tags?: string[];
            delete?: boolean;
        } & (unknown | unknown);
        DocumentSignatureList: {
            data: components["schemas"]["DocumentSignature"][];
            page: components["schemas"]["Page"];
        };
        WorkflowList: {
            data: components["schemas"]["Workflow"][];
            page: components["schemas"]["Page"];
        };
        WorkflowExecutionList: {
            data: components["schemas"]["WorkflowExecution"][];
            page: components["schemas"]["Page"];
        };
        CustomFieldList: {
            data: components["schemas"]["CustomField"][];
            page: components["schemas"]["Page"];
        };
        SavedViewList: {
            data: components["schemas"]["SavedView"][];
            page: components["schemas"]["Page"];
        };
        AuditLogList: {
            data: components["schemas"]["AuditLog"][];
            page: components["schemas"]["Page"];
        };
        SecurityLogList: {
            data: components["schemas"]["SecurityLog"][];
            page: components["schemas"]["Page"];
        };
        ChangeSetList: {
            data: components["schemas"]["ChangeSet"][];
            page: components["schemas"]["Page"];
        };
        NotificationList: {
            data: components["schemas"]["Notification"][];
            page: components["schemas"]["Page"];
        };
        SessionList: {
            data: components["schemas"]["Session"][];
            page: components["schemas"]["Page"];
        };
        ImportRunList: {
            data: components["schemas"]["ImportRun"][];
            page: components["schemas"]["Page"];
        };
        /** @description People who work with this CRM: who signs in, who owns records, who reports to whom. */
        User: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * Format: email
             * @description Unique email address. Kept in lower case without blanks around it; unique among users who are not deleted.
             */
            email?: string;
            /** @description User's first name. */
            first_name?: string | null;
            /** @description User's last name. */
            last_name?: string | null;
            /** @description Phone number. */
            phone?: string | null;
            /**
             * Format: uri
             * @description Profile picture URL.
             */
            avatar_url?: string | null;
            /** @description User timezone (default: UTC). IANA name; for display only, metrics use the setting reporting_timezone. */
            timezone?: string;
            /** @description Preferred language. BCP 47 tag, en by default. */
            language?: string;
            /** @description Job title. */
            title?: string | null;
            /** @description Department. */
            department?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to teams. A change reaches the open deals that this user owns. Id of one of the teams.
             */
            team_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users (self-reference). Whom this user reports to; nobody is his own manager. Id of one of the users.
             */
            manager_id?: string | null;
            /** @description Email verification status. */
            readonly email_verified?: boolean;
            /**
             * Format: date-time
             * @description Last login timestamp.
             */
            readonly last_login?: string | null;
            /**
             * Format: date-time
             * @description Record creation time. Imports keep the original time.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description Last update time. Grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Account active status. False: kept with all history, but cannot sign in. */
            is_active?: boolean;
            /** @description Soft delete flag. Deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /** @description True until the user has replaced a password that somebody else set. */
            readonly must_change_password?: boolean;
            /** @description What team_id names; only with include=team. Null when there is none that you may see. */
            readonly team?: components["schemas"]["Team"] | null;
            /** @description What manager_id names; only with include=manager. Null when there is none that you may see. */
            readonly manager?: components["schemas"]["User"] | null;
        };
        UserCreate: {
            /**
             * Format: email
             * @description Unique email address. Kept in lower case without blanks around it; unique among users who are not deleted.
             */
            email: string;
            /** @description User's first name. */
            first_name?: string | null;
            /** @description User's last name. */
            last_name?: string | null;
            /** @description Phone number. */
            phone?: string | null;
            /**
             * Format: uri
             * @description Profile picture URL.
             */
            avatar_url?: string | null;
            /**
             * @description User timezone (default: UTC). IANA name; for display only, metrics use the setting reporting_timezone.
             * @default UTC
             */
            timezone: string;
            /**
             * @description Preferred language. BCP 47 tag, en by default.
             * @default en
             */
            language: string;
            /** @description Job title. */
            title?: string | null;
            /** @description Department. */
            department?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to teams. A change reaches the open deals that this user owns. Id of one of the teams.
             */
            team_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users (self-reference). Whom this user reports to; nobody is his own manager. Id of one of the users.
             */
            manager_id?: string | null;
            /**
             * @description Account active status. False: kept with all history, but cannot sign in.
             * @default true
             */
            is_active: boolean;
        };
        UserPatch: {
            /**
             * Format: email
             * @description Unique email address. Kept in lower case without blanks around it; unique among users who are not deleted.
             */
            email?: string;
            /** @description User's first name. */
            first_name?: string | null;
            /** @description User's last name. */
            last_name?: string | null;
            /** @description Phone number. */
            phone?: string | null;
            /**
             * Format: uri
             * @description Profile picture URL.
             */
            avatar_url?: string | null;
            /** @description User timezone (default: UTC). IANA name; for display only, metrics use the setting reporting_timezone. */
            timezone?: string;
            /** @description Preferred language. BCP 47 tag, en by default. */
            language?: string;
            /** @description Job title. */
            title?: string | null;
            /** @description Department. */
            department?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to teams. A change reaches the open deals that this user owns. Id of one of the teams.
             */
            team_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users (self-reference). Whom this user reports to; nobody is his own manager. Id of one of the users.
             */
            manager_id?: string | null;
            /** @description Account active status. False: kept with all history, but cannot sign in. */
            is_active?: boolean;
        };
        /** @description Named sets of permissions that users are given. */
        Role: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Role name (unique). */
            name?: string;
            /** @description Role description. */
            description?: string | null;
            /** @description JSON string of permissions. A JSON object: record scopes under "records", single rights under "rights". */
            permissions?: string;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
        };
        RoleCreate: {
            /** @description Role name (unique). */
            name: string;
            /** @description Role description. */
            description?: string | null;
            /**
             * @description JSON string of permissions. A JSON object: record scopes under "records", single rights under "rights".
             * @default {}
             */
            permissions: string | Record<string, never>;
        };
        RolePatch: {
            /** @description Role name (unique). */
            name?: string;
            /** @description Role description. */
            description?: string | null;
            /** @description JSON string of permissions. A JSON object: record scopes under "records", single rights under "rights". */
            permissions?: string | Record<string, never>;
        };
        /** @description Groups of users; revenue is counted by them and access can reach as far as a team. */
        Team: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Team name. Unique among teams that are not deleted. */
            name?: string;
            /** @description Team description. */
            description?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. Sees the records of the team like a member, whichever team he is in himself. Id of one of the users.
             */
            team_lead_id?: string | null;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /** @description What team_lead_id names; only with include=team_lead. Null when there is none that you may see. */
            readonly team_lead?: components["schemas"]["User"] | null;
        };
        TeamCreate: {
            /** @description Team name. Unique among teams that are not deleted. */
            name: string;
            /** @description Team description. */
            description?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. Sees the records of the team like a member, whichever team he is in himself. Id of one of the users.
             */
            team_lead_id?: string | null;
        };
        TeamPatch: {
            /** @description Team name. Unique among teams that are not deleted. */
            name?: string;
            /** @description Team description. */
            description?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. Sees the records of the team like a member, whichever team he is in himself. Id of one of the users.
             */
            team_lead_id?: string | null;
        };
        /** @description People and companies to sell to, from the first lead to the customer. */
        Contact: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Contact first name. */
            first_name?: string | null;
            /** @description Contact last name. */
            last_name?: string | null;
            /**
             * Format: email
             * @description Email address (unique). Kept in lower case without blanks around it; unique among contacts not deleted.
             */
            email?: string | null;
            /** @description Phone number. */
            phone?: string | null;
            /** @description Mobile number. */
            mobile?: string | null;
            /** @description Company name. */
            company?: string | null;
            /** @description Job title. */
            title?: string | null;
            /** @description Department. */
            department?: string | null;
            /** @description Company website. */
            website?: string | null;
            /** @description Address line 1. */
            address_line1?: string | null;
            /** @description Address line 2. */
            address_line2?: string | null;
            /** @description City. */
            city?: string | null;
            /** @description State/Province. */
            state?: string | null;
            /** @description Postal code. */
            postal_code?: string | null;
            /** @description Country. */
            country?: string | null;
            /**
             * @description Contact status (new, contacted, qualified, etc.). Reaching qualified or customer for the first time sets the milestone.
             * @enum {string}
             */
            status?: "new" | "contacted" | "qualified" | "unqualified" | "customer" | "inactive";
            /**
             * @description Lead source (website, referral, linkedin, etc.). Null when nobody knows.
             * @enum {string|null}
             */
            source?: "website" | "referral" | "linkedin" | "cold_email" | "trade_show" | "social_media" | "other" | null;
            /**
             * Format: int32
             * @description AI-generated score (0-100). Null when not scored yet.
             */
            lead_score?: number | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /** @description Array of tags. */
            tags?: string[];
            /** @description Custom field values. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
            /** @description Notes about contact. */
            notes?: string | null;
            /**
             * Format: uri
             * @description LinkedIn profile.
             */
            linkedin_url?: string | null;
            /** @description Twitter handle. */
            twitter_handle?: string | null;
            /**
             * Format: date-time
             * @description When the record was made; imports keep the original time.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /**
             * Format: date-time
             * @description When the contact first had the status qualified. Set by a trigger unless written.
             */
            readonly qualified_at?: string | null;
            /**
             * Format: date-time
             * @description When the contact first had the status customer. Set by a trigger unless written.
             */
            readonly converted_at?: string | null;
            /**
             * Format: int32
             * @description Number of this contact's won deals that are not deleted. Only triggers on deals write it.
             */
            readonly won_deal_count?: number;
            /** @description Sum of those deals' base_value, in the base currency. Only triggers on deals write it. */
            readonly won_deal_value?: number;
            /**
             * Format: date-time
             * @description When the next step is due: the earliest open activity with a due date. Kept by triggers.
             */
            readonly next_activity_at?: string | null;
            /**
             * Format: uuid
             * @description The activity that is the next step; null: there is none. Kept by triggers.
             */
            readonly next_activity_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Of a contact that a merge put into the bin: the one that stayed. Id of one of the contacts.
             */
            readonly merged_into_id?: string | null;
            /** @description What owner_id names; only with include=owner. Null when there is none that you may see. */
            readonly owner?: components["schemas"]["User"] | null;
            /** @description What next_activity_id names; only with include=next_activity. Null when there is none that you may see. */
            readonly next_activity?: components["schemas"]["Activity"] | null;
        };
        ContactCreate: {
            /** @description Contact first name. */
            first_name?: string | null;
            /** @description Contact last name. */
            last_name?: string | null;
            /**
             * Format: email
             * @description Email address (unique). Kept in lower case without blanks around it; unique among contacts not deleted.
             */
            email?: string | null;
            /** @description Phone number. */
            phone?: string | null;
            /** @description Mobile number. */
            mobile?: string | null;
            /** @description Company name. */
            company?: string | null;
            /** @description Job title. */
            title?: string | null;
            /** @description Department. */
            department?: string | null;
            /** @description Company website. */
            website?: string | null;
            /** @description Address line 1. */
            address_line1?: string | null;
            /** @description Address line 2. */
            address_line2?: string | null;
            /** @description City. */
            city?: string | null;
            /** @description State/Province. */
            state?: string | null;
            /** @description Postal code. */
            postal_code?: string | null;
            /** @description Country. */
            country?: string | null;
            /**
             * @description Contact status (new, contacted, qualified, etc.). Reaching qualified or customer for the first time sets the milestone.
             * @default new
             * @enum {string}
             */
            status: "new" | "contacted" | "qualified" | "unqualified" | "customer" | "inactive";
            /**
             * @description Lead source (website, referral, linkedin, etc.). Null when nobody knows.
             * @enum {string|null}
             */
            source?: "website" | "referral" | "linkedin" | "cold_email" | "trade_show" | "social_media" | "other" | null;
            /**
             * Format: int32
             * @description AI-generated score (0-100). Null when not scored yet.
             */
            lead_score?: number | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * @description Array of tags.
             * @default []
             */
            tags: string[];
            /** @description Custom field values. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
            /** @description Notes about contact. */
            notes?: string | null;
            /**
             * Format: uri
             * @description LinkedIn profile.
             */
            linkedin_url?: string | null;
            /** @description Twitter handle. */
            twitter_handle?: string | null;
        };
        ContactPatch: {
            /** @description Contact first name. */
            first_name?: string | null;
            /** @description Contact last name. */
            last_name?: string | null;
            /**
             * Format: email
             * @description Email address (unique). Kept in lower case without blanks around it; unique among contacts not deleted.
             */
            email?: string | null;
            /** @description Phone number. */
            phone?: string | null;
            /** @description Mobile number. */
            mobile?: string | null;
            /** @description Company name. */
            company?: string | null;
            /** @description Job title. */
            title?: string | null;
            /** @description Department. */
            department?: string | null;
            /** @description Company website. */
            website?: string | null;
            /** @description Address line 1. */
            address_line1?: string | null;
            /** @description Address line 2. */
            address_line2?: string | null;
            /** @description City. */
            city?: string | null;
            /** @description State/Province. */
            state?: string | null;
            /** @description Postal code. */
            postal_code?: string | null;
            /** @description Country. */
            country?: string | null;
            /**
             * @description Contact status (new, contacted, qualified, etc.). Reaching qualified or customer for the first time sets the milestone.
             * @enum {string}
             */
            status?: "new" | "contacted" | "qualified" | "unqualified" | "customer" | "inactive";
            /**
             * @description Lead source (website, referral, linkedin, etc.). Null when nobody knows.
             * @enum {string|null}
             */
            source?: "website" | "referral" | "linkedin" | "cold_email" | "trade_show" | "social_media" | "other" | null;
            /**
             * Format: int32
             * @description AI-generated score (0-100). Null when not scored yet.
             */
            lead_score?: number | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /** @description Array of tags. */
            tags?: string[];
            /** @description Custom field values. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
            /** @description Notes about contact. */
            notes?: string | null;
            /**
             * Format: uri
             * @description LinkedIn profile.
             */
            linkedin_url?: string | null;
            /** @description Twitter handle. */
            twitter_handle?: string | null;
        };
        /** @description Sales processes; each has its own stages in their order. */
        Pipeline: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Pipeline name. Unique among pipelines that are not deleted. */
            name?: string;
            /** @description Pipeline description. */
            description?: string | null;
            /** @description Is default pipeline. At most one that is not deleted; deals without a pipeline go there. */
            is_default?: boolean;
            /**
             * Format: int32
             * @description Display order.
             */
            order_index?: number;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
        };
        PipelineCreate: {
            /** @description Pipeline name. Unique among pipelines that are not deleted. */
            name: string;
            /** @description Pipeline description. */
            description?: string | null;
            /**
             * @description Is default pipeline. At most one that is not deleted; deals without a pipeline go there.
             * @default false
             */
            is_default: boolean;
            /**
             * Format: int32
             * @description Display order.
             * @default 0
             */
            order_index: number;
        };
        PipelinePatch: {
            /** @description Pipeline name. Unique among pipelines that are not deleted. */
            name?: string;
            /** @description Pipeline description. */
            description?: string | null;
            /** @description Is default pipeline. At most one that is not deleted; deals without a pipeline go there. */
            is_default?: boolean;
            /**
             * Format: int32
             * @description Display order.
             */
            order_index?: number;
        };
        /** @description The steps of a pipeline, with the chance to win from there. */
        PipelineStage: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description Foreign key to pipelines. A stage stays in its pipeline once deals have been in it. Id of one of the pipelines.
             */
            pipeline_id?: string;
            /** @description Stage name. Unique in its pipeline among stages that are not deleted. */
            name?: string;
            /** @description Stage description. */
            description?: string | null;
            /**
             * Format: int32
             * @description Stage order. Higher is further; forward means to a higher one.
             */
            order_index?: number;
            /** @description Win probability %. 0 to 100; open deals in the stage follow it unless they were given their own. */
            probability?: number;
            /** @description Is this a closed stage. A pipeline has at most one won and one lost stage. */
            is_closed?: boolean;
            /** @description Is this a won stage. True only on a closed stage; a closed stage that is not won is the lost one. */
            is_won?: boolean;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /** @description What pipeline_id names; only with include=pipeline. Null when there is none that you may see. */
            readonly pipeline?: components["schemas"]["Pipeline"] | null;
        };
        PipelineStageCreate: {
            /**
             * Format: uuid
             * @description Foreign key to pipelines. A stage stays in its pipeline once deals have been in it. Id of one of the pipelines.
             */
            pipeline_id: string;
            /** @description Stage name. Unique in its pipeline among stages that are not deleted. */
            name: string;
            /** @description Stage description. */
            description?: string | null;
            /**
             * Format: int32
             * @description Stage order. Higher is further; forward means to a higher one.
             * @default 0
             */
            order_index: number;
            /**
             * @description Win probability %. 0 to 100; open deals in the stage follow it unless they were given their own.
             * @default 0
             */
            probability: number;
            /**
             * @description Is this a closed stage. A pipeline has at most one won and one lost stage.
             * @default false
             */
            is_closed: boolean;
            /**
             * @description Is this a won stage. True only on a closed stage; a closed stage that is not won is the lost one.
             * @default false
             */
            is_won: boolean;
        };
        PipelineStagePatch: {
            /** @description Stage name. Unique in its pipeline among stages that are not deleted. */
            name?: string;
            /** @description Stage description. */
            description?: string | null;
            /**
             * Format: int32
             * @description Stage order. Higher is further; forward means to a higher one.
             */
            order_index?: number;
            /** @description Win probability %. 0 to 100; open deals in the stage follow it unless they were given their own. */
            probability?: number;
            /** @description Is this a closed stage. A pipeline has at most one won and one lost stage. */
            is_closed?: boolean;
            /** @description Is this a won stage. True only on a closed stage; a closed stage that is not won is the lost one. */
            is_won?: boolean;
        };
        /** @description Sales opportunities. Stage, status, dates, probability and base value are kept in step by triggers. */
        Deal: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Deal title. */
            title?: string;
            /** @description Deal description. */
            description?: string | null;
            /** @description Deal value. In the deal's own currency, 0 to 10^12. */
            value?: number;
            /** @description Currency code (default: USD). The default is the base currency of the workspace; it needs a row in exchange_rates. Id of one of the exchange_rates. */
            currency?: string;
            /**
             * Format: uuid
             * @description Foreign key to pipelines. Always the stage's own pipeline. Id of one of the pipelines.
             */
            pipeline_id?: string;
            /**
             * Format: uuid
             * @description Foreign key to pipeline_stages. Moving a deal to a closed or open stage decides its status. Id of one of the pipeline_stages.
             */
            stage_id?: string;
            /**
             * @description Deal status (open, won, lost, abandoned). A new status moves the deal to the stage that suits it.
             * @enum {string}
             */
            status?: "open" | "won" | "lost" | "abandoned";
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Whose won deals it counts among. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: date-time
             * @description Expected close date. The month an open deal is forecast for.
             */
            expected_close_date?: string | null;
            /**
             * Format: date-time
             * @description Actual close date. Set exactly while the deal is not open; the month a won deal counts in.
             */
            actual_close_date?: string | null;
            /**
             * Format: date-time
             * @description When deal entered current stage. Correcting it corrects the stay in deal_stage_visits.
             */
            readonly stage_entered_at?: string;
            /** @description Win probability %. 0 to 100; the stage's unless set by hand, 100 once won, 0 once lost or abandoned. */
            probability?: number;
            /** @description value * probability. value x probability / 100 in the deal's currency, derived by a trigger. */
            readonly weighted_value?: number;
            /** @description Reason for loss. */
            lost_reason?: string | null;
            /** @description Reason for win. */
            won_reason?: string | null;
            /** @description Deal tags. An array of strings. */
            tags?: string[];
            /** @description Custom fields. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the record was made; imports keep the original time.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /**
             * Format: uuid
             * @description The owner's team while the deal is open; kept from the closing on. Id of one of the teams.
             */
            readonly team_id?: string | null;
            /** @description Units of the base currency per unit of the deal's: current while open, kept from the closing on. */
            readonly exchange_rate?: number;
            /** @description value x exchange_rate rounded to 2 places, in the base currency; derived by a trigger. */
            readonly base_value?: number;
            /** @description True while the probability was set by hand and no longer follows the stage. Kept by a trigger. */
            readonly probability_is_custom?: boolean;
            /**
             * Format: date-time
             * @description When the next step is due: the earliest open activity with a due date. Kept by triggers.
             */
            readonly next_activity_at?: string | null;
            /**
             * Format: uuid
             * @description The activity that is the next step; null: there is none. Kept by triggers.
             */
            readonly next_activity_id?: string | null;
            /** @description What owner_id names; only with include=owner. Null when there is none that you may see. */
            readonly owner?: components["schemas"]["User"] | null;
            /** @description What contact_id names; only with include=contact. Null when there is none that you may see. */
            readonly contact?: components["schemas"]["Contact"] | null;
            /** @description What stage_id names; only with include=stage. Null when there is none that you may see. */
            readonly stage?: components["schemas"]["PipelineStage"] | null;
            /** @description What pipeline_id names; only with include=pipeline. Null when there is none that you may see. */
            readonly pipeline?: components["schemas"]["Pipeline"] | null;
            /** @description What next_activity_id names; only with include=next_activity. Null when there is none that you may see. */
            readonly next_activity?: components["schemas"]["Activity"] | null;
        };
        DealCreate: {
            /** @description Deal title. */
            title: string;
            /** @description Deal description. */
            description?: string | null;
            /**
             * @description Deal value. In the deal's own currency, 0 to 10^12.
             * @default 0
             */
            value: number;
            /** @description Currency code (default: USD). The default is the base currency of the workspace; it needs a row in exchange_rates. Id of one of the exchange_rates. */
            currency?: string;
            /**
             * Format: uuid
             * @description Foreign key to pipelines. Always the stage's own pipeline. Id of one of the pipelines.
             */
            pipeline_id?: string;
            /**
             * Format: uuid
             * @description Foreign key to pipeline_stages. Moving a deal to a closed or open stage decides its status. Id of one of the pipeline_stages.
             */
            stage_id?: string;
            /**
             * @description Deal status (open, won, lost, abandoned). A new status moves the deal to the stage that suits it.
             * @default open
             * @enum {string}
             */
            status: "open" | "won" | "lost" | "abandoned";
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Whose won deals it counts among. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: date-time
             * @description Expected close date. The month an open deal is forecast for.
             */
            expected_close_date?: string | null;
            /**
             * Format: date-time
             * @description Actual close date. Set exactly while the deal is not open; the month a won deal counts in.
             */
            actual_close_date?: string | null;
            /** @description Win probability %. 0 to 100; the stage's unless set by hand, 100 once won, 0 once lost or abandoned. */
            probability?: number;
            /** @description Reason for loss. */
            lost_reason?: string | null;
            /** @description Reason for win. */
            won_reason?: string | null;
            /**
             * @description Deal tags. An array of strings.
             * @default []
             */
            tags: string[];
            /** @description Custom fields. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
        };
        DealPatch: {
            /** @description Deal title. */
            title?: string;
            /** @description Deal description. */
            description?: string | null;
            /** @description Deal value. In the deal's own currency, 0 to 10^12. */
            value?: number;
            /** @description Currency code (default: USD). The default is the base currency of the workspace; it needs a row in exchange_rates. Id of one of the exchange_rates. */
            currency?: string;
            /**
             * Format: uuid
             * @description Foreign key to pipelines. Always the stage's own pipeline. Id of one of the pipelines.
             */
            pipeline_id?: string;
            /**
             * Format: uuid
             * @description Foreign key to pipeline_stages. Moving a deal to a closed or open stage decides its status. Id of one of the pipeline_stages.
             */
            stage_id?: string;
            /**
             * @description Deal status (open, won, lost, abandoned). A new status moves the deal to the stage that suits it.
             * @enum {string}
             */
            status?: "open" | "won" | "lost" | "abandoned";
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Whose won deals it counts among. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: date-time
             * @description Expected close date. The month an open deal is forecast for.
             */
            expected_close_date?: string | null;
            /**
             * Format: date-time
             * @description Actual close date. Set exactly while the deal is not open; the month a won deal counts in.
             */
            actual_close_date?: string | null;
            /** @description Win probability %. 0 to 100; the stage's unless set by hand, 100 once won, 0 once lost or abandoned. */
            probability?: number;
            /** @description Reason for loss. */
            lost_reason?: string | null;
            /** @description Reason for win. */
            won_reason?: string | null;
            /** @description Deal tags. An array of strings. */
            tags?: string[];
            /** @description Custom fields. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
        };
        /** @description What people do or plan to: calls, meetings, tasks, notes, deadlines. */
        Activity: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * @description Activity type (call, email, meeting, task, note). Stays call once the activity has call details.
             * @enum {string}
             */
            type?: "call" | "email" | "meeting" | "task" | "note" | "deadline";
            /** @description Activity subject. */
            subject?: string;
            /** @description Activity description. */
            description?: string | null;
            /**
             * @description Status (pending, completed, overdue, cancelled). A pending one whose due date has passed becomes overdue.
             * @enum {string}
             */
            status?: "pending" | "completed" | "overdue" | "cancelled";
            /**
             * Format: date-time
             * @description Due date. Its day is the one the activity counts on; created_at where it is null.
             */
            due_date?: string | null;
            /**
             * Format: date-time
             * @description Completion timestamp. Set when the status becomes completed unless written; null with every other status.
             */
            completed_at?: string | null;
            /**
             * Format: int32
             * @description Duration in minutes.
             */
            duration_minutes?: number | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to deals. Id of one of the deals.
             */
            deal_id?: string | null;
            /** @description Meeting location. */
            location?: string | null;
            /** @description Activity outcome. */
            outcome?: string | null;
            /**
             * Format: int32
             * @description Priority (0=low, 1=medium, 2=high).
             */
            priority?: number;
            /** @description Custom fields. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the record was made; imports keep the original time.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /**
             * Format: uuid
             * @description The activity, as a rule a call, that this one follows up. Id of one of the activities.
             */
            follow_up_to_id?: string | null;
            /** @description When it comes again: an iCalendar rule by days. The open activity of a series carries it on. */
            recurrence?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to activities (self-reference). The first activity of the series of this one. Id of one of the activities.
             */
            readonly series_id?: string | null;
            /**
             * Format: date-time
             * @description When the rule has this activity due, wherever it was moved to. Kept by triggers.
             */
            readonly recurrence_at?: string | null;
            /** @description The time zone by whose clock the rule goes: the owner's when it was set. Kept by triggers. */
            readonly recurrence_timezone?: string | null;
            /** @description What owner_id names; only with include=owner. Null when there is none that you may see. */
            readonly owner?: components["schemas"]["User"] | null;
            /** @description What contact_id names; only with include=contact. Null when there is none that you may see. */
            readonly contact?: components["schemas"]["Contact"] | null;
            /** @description What deal_id names; only with include=deal. Null when there is none that you may see. */
            readonly deal?: components["schemas"]["Deal"] | null;
            /** @description What follow_up_to_id names; only with include=follow_up_to. Null when there is none that you may see. */
            readonly follow_up_to?: components["schemas"]["Activity"] | null;
        };
        ActivityCreate: {
            /**
             * @description Activity type (call, email, meeting, task, note). Stays call once the activity has call details.
             * @enum {string}
             */
            type: "call" | "email" | "meeting" | "task" | "note" | "deadline";
            /** @description Activity subject. */
            subject: string;
            /** @description Activity description. */
            description?: string | null;
            /**
             * @description Status (pending, completed, overdue, cancelled). A pending one whose due date has passed becomes overdue.
             * @default pending
             * @enum {string}
             */
            status: "pending" | "completed" | "overdue" | "cancelled";
            /**
             * Format: date-time
             * @description Due date. Its day is the one the activity counts on; created_at where it is null.
             */
            due_date?: string | null;
            /**
             * Format: date-time
             * @description Completion timestamp. Set when the status becomes completed unless written; null with every other status.
             */
            completed_at?: string | null;
            /**
             * Format: int32
             * @description Duration in minutes.
             */
            duration_minutes?: number | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to deals. Id of one of the deals.
             */
            deal_id?: string | null;
            /** @description Meeting location. */
            location?: string | null;
            /** @description Activity outcome. */
            outcome?: string | null;
            /**
             * Format: int32
             * @description Priority (0=low, 1=medium, 2=high).
             * @default 1
             */
            priority: number;
            /** @description Custom fields. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The activity, as a rule a call, that this one follows up. Id of one of the activities.
             */
            follow_up_to_id?: string | null;
            /** @description When it comes again: an iCalendar rule by days. The open activity of a series carries it on. */
            recurrence?: string | null;
        };
        ActivityPatch: {
            /**
             * @description Activity type (call, email, meeting, task, note). Stays call once the activity has call details.
             * @enum {string}
             */
            type?: "call" | "email" | "meeting" | "task" | "note" | "deadline";
            /** @description Activity subject. */
            subject?: string;
            /** @description Activity description. */
            description?: string | null;
            /**
             * @description Status (pending, completed, overdue, cancelled). A pending one whose due date has passed becomes overdue.
             * @enum {string}
             */
            status?: "pending" | "completed" | "overdue" | "cancelled";
            /**
             * Format: date-time
             * @description Due date. Its day is the one the activity counts on; created_at where it is null.
             */
            due_date?: string | null;
            /**
             * Format: date-time
             * @description Completion timestamp. Set when the status becomes completed unless written; null with every other status.
             */
            completed_at?: string | null;
            /**
             * Format: int32
             * @description Duration in minutes.
             */
            duration_minutes?: number | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to deals. Id of one of the deals.
             */
            deal_id?: string | null;
            /** @description Meeting location. */
            location?: string | null;
            /** @description Activity outcome. */
            outcome?: string | null;
            /**
             * Format: int32
             * @description Priority (0=low, 1=medium, 2=high).
             */
            priority?: number;
            /** @description Custom fields. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The activity, as a rule a call, that this one follows up. Id of one of the activities.
             */
            follow_up_to_id?: string | null;
            /** @description When it comes again: an iCalendar rule by days. The open activity of a series carries it on. */
            recurrence?: string | null;
        };
        /** @description Telephony detail of an activity of type call, at most one per activity. What call_metrics counts. */
        Call: {
            /**
             * Format: uuid
             * @description Primary key; a UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description The activity, of type call. Id of one of the activities.
             */
            activity_id?: string;
            /**
             * @description Who called: outbound is from us.
             * @enum {string}
             */
            direction?: "outbound" | "inbound";
            /**
             * @description What came of it; missed, busy and failed count as missed.
             * @enum {string}
             */
            outcome?: "answered" | "voicemail" | "missed" | "busy" | "failed";
            /**
             * Format: date-time
             * @description When it began; its day is the one the call counts on.
             */
            started_at?: string;
            /**
             * Format: int32
             * @description Talking time in seconds; counted for answered calls only.
             */
            duration_seconds?: number;
            /** @description The other side's number. */
            phone_number?: string | null;
            /**
             * Format: uri
             * @description Where the recording is; null: not recorded.
             */
            recording_url?: string | null;
            /**
             * Format: date-time
             * @description When the record was made; imports keep the original time.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /**
             * Format: uuid
             * @description The activity's owner, copied by a trigger. Id of one of the users.
             */
            readonly owner_id?: string | null;
            /**
             * Format: uuid
             * @description The activity's deal, copied by a trigger. Id of one of the deals.
             */
            readonly deal_id?: string | null;
            /** @description Whether the activity is deleted, copied by a trigger. */
            readonly is_deleted?: boolean;
            /** @description True when the deal moved forward or was won within 168 hours after started_at. Kept by a trigger. */
            readonly deal_advanced?: boolean;
            /**
             * Format: int32
             * @description Number of activities, not deleted, that follow this one up. Kept by a trigger.
             */
            readonly followup_count?: number;
            /** @description What activity_id names; only with include=activity. Null when there is none that you may see. */
            readonly activity?: components["schemas"]["Activity"] | null;
            /** @description What owner_id names; only with include=owner. Null when there is none that you may see. */
            readonly owner?: components["schemas"]["User"] | null;
            /** @description What deal_id names; only with include=deal. Null when there is none that you may see. */
            readonly deal?: components["schemas"]["Deal"] | null;
        };
        CallCreate: {
            /**
             * Format: uuid
             * @description The activity, of type call. Id of one of the activities.
             */
            activity_id: string;
            /**
             * @description Who called: outbound is from us.
             * @default outbound
             * @enum {string}
             */
            direction: "outbound" | "inbound";
            /**
             * @description What came of it; missed, busy and failed count as missed.
             * @enum {string}
             */
            outcome: "answered" | "voicemail" | "missed" | "busy" | "failed";
            /**
             * Format: date-time
             * @description When it began; its day is the one the call counts on.
             */
            started_at: string;
            /**
             * Format: int32
             * @description Talking time in seconds; counted for answered calls only.
             * @default 0
             */
            duration_seconds: number;
            /** @description The other side's number. */
            phone_number?: string | null;
            /**
             * Format: uri
             * @description Where the recording is; null: not recorded.
             */
            recording_url?: string | null;
        };
        CallPatch: {
            /**
             * @description Who called: outbound is from us.
             * @enum {string}
             */
            direction?: "outbound" | "inbound";
            /**
             * @description What came of it; missed, busy and failed count as missed.
             * @enum {string}
             */
            outcome?: "answered" | "voicemail" | "missed" | "busy" | "failed";
            /**
             * Format: date-time
             * @description When it began; its day is the one the call counts on.
             */
            started_at?: string;
            /**
             * Format: int32
             * @description Talking time in seconds; counted for answered calls only.
             */
            duration_seconds?: number;
            /** @description The other side's number. */
            phone_number?: string | null;
            /**
             * Format: uri
             * @description Where the recording is; null: not recorded.
             */
            recording_url?: string | null;
        };
        /** @description Texts for mail, with a name to choose them by. */
        EmailTemplate: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Template name. Unique among templates that are not deleted. */
            name?: string;
            /** @description Email subject. */
            subject?: string;
            /** @description HTML body. */
            body_html?: string | null;
            /** @description Plain text body. */
            body_text?: string | null;
            /** @description Template category. */
            category?: string | null;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
        };
        EmailTemplateCreate: {
            /** @description Template name. Unique among templates that are not deleted. */
            name: string;
            /** @description Email subject. */
            subject: string;
            /** @description HTML body. */
            body_html?: string | null;
            /** @description Plain text body. */
            body_text?: string | null;
            /** @description Template category. */
            category?: string | null;
        };
        EmailTemplatePatch: {
            /** @description Template name. Unique among templates that are not deleted. */
            name?: string;
            /** @description Email subject. */
            subject?: string;
            /** @description HTML body. */
            body_html?: string | null;
            /** @description Plain text body. */
            body_text?: string | null;
            /** @description Template category. */
            category?: string | null;
        };
        /** @description Mailings to many contacts at once. */
        EmailCampaign: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Campaign name. */
            name?: string;
            /** @description Campaign description. */
            description?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to email_templates. Id of one of the email_templates.
             */
            template_id?: string | null;
            /**
             * Format: int32
             * @description Total emails sent. Messages of the campaign with sent_at; kept with email_metrics, like the other totals.
             */
            readonly total_sent?: number;
            /**
             * Format: int32
             * @description Total delivered. Of those, with delivered_at.
             */
            readonly total_delivered?: number;
            /**
             * Format: int32
             * @description Total opened. Of those, opened at least once.
             */
            readonly total_opened?: number;
            /**
             * Format: int32
             * @description Total clicked. Of those, clicked at least once.
             */
            readonly total_clicked?: number;
            /**
             * Format: int32
             * @description Total bounced. Of those, with bounced_at.
             */
            readonly total_bounced?: number;
            /**
             * Format: date-time
             * @description Scheduled send time.
             */
            scheduled_at?: string | null;
            /**
             * Format: date-time
             * @description Actual send time.
             */
            sent_at?: string | null;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /** @description What template_id names; only with include=template. Null when there is none that you may see. */
            readonly template?: components["schemas"]["EmailTemplate"] | null;
        };
        EmailCampaignCreate: {
            /** @description Campaign name. */
            name: string;
            /** @description Campaign description. */
            description?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to email_templates. Id of one of the email_templates.
             */
            template_id?: string | null;
            /**
             * Format: date-time
             * @description Scheduled send time.
             */
            scheduled_at?: string | null;
            /**
             * Format: date-time
             * @description Actual send time.
             */
            sent_at?: string | null;
        };
        EmailCampaignPatch: {
            /** @description Campaign name. */
            name?: string;
            /** @description Campaign description. */
            description?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to email_templates. Id of one of the email_templates.
             */
            template_id?: string | null;
            /**
             * Format: date-time
             * @description Scheduled send time.
             */
            scheduled_at?: string | null;
            /**
             * Format: date-time
             * @description Actual send time.
             */
            sent_at?: string | null;
        };
        /** @description Every message and what became of it. */
        Email: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Email subject. */
            subject?: string;
            /** @description HTML body. */
            body_html?: string | null;
            /** @description Plain text body. */
            body_text?: string | null;
            /**
             * Format: email
             * @description Sender email.
             */
            from_email?: string;
            /**
             * Format: email
             * @description Recipient email.
             */
            to_email?: string;
            /** @description CC recipients. An array of addresses. */
            cc_emails?: string[];
            /** @description BCC recipients. An array of addresses. */
            bcc_emails?: string[];
            /**
             * @description Email status. Sent, delivered, opened, clicked and bounced each set their own time when it is null.
             * @enum {string}
             */
            status?: "draft" | "scheduled" | "sent" | "delivered" | "opened" | "clicked" | "bounced" | "failed";
            /**
             * Format: uuid
             * @description Foreign key to contacts. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to deals. Id of one of the deals.
             */
            deal_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to email_templates. Id of one of the email_templates.
             */
            template_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to email_campaigns. Id of one of the email_campaigns.
             */
            campaign_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user in whose name it goes; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: date-time
             * @description Send timestamp. Its day is the one the message counts on; a message without it counts nowhere.
             */
            sent_at?: string | null;
            /**
             * Format: date-time
             * @description Delivery timestamp.
             */
            delivered_at?: string | null;
            /**
             * Format: date-time
             * @description First open timestamp. Opens by a person only; a click implies one.
             */
            opened_at?: string | null;
            /**
             * Format: date-time
             * @description First click timestamp. Clicks by a person only.
             */
            clicked_at?: string | null;
            /**
             * Format: date-time
             * @description Bounce timestamp.
             */
            bounced_at?: string | null;
            /**
             * Format: int32
             * @description Number of opens. By a person; machines that prefetch or scan do not count.
             */
            readonly open_count?: number;
            /**
             * Format: int32
             * @description Number of clicks. By a person; machines that prefetch or scan do not count.
             */
            readonly click_count?: number;
            /** @description Email provider ID. */
            provider_message_id?: string | null;
            /**
             * Format: date-time
             * @description When the record was made; imports keep the original time.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /**
             * Format: date-time
             * @description When the recipient unsubscribed through this message.
             */
            unsubscribed_at?: string | null;
            /** @description What owner_id names; only with include=owner. Null when there is none that you may see. */
            readonly owner?: components["schemas"]["User"] | null;
            /** @description What contact_id names; only with include=contact. Null when there is none that you may see. */
            readonly contact?: components["schemas"]["Contact"] | null;
            /** @description What deal_id names; only with include=deal. Null when there is none that you may see. */
            readonly deal?: components["schemas"]["Deal"] | null;
            /** @description What template_id names; only with include=template. Null when there is none that you may see. */
            readonly template?: components["schemas"]["EmailTemplate"] | null;
            /** @description What campaign_id names; only with include=campaign. Null when there is none that you may see. */
            readonly campaign?: components["schemas"]["EmailCampaign"] | null;
        };
        EmailCreate: {
            /** @description Email subject. */
            subject: string;
            /** @description HTML body. */
            body_html?: string | null;
            /** @description Plain text body. */
            body_text?: string | null;
            /**
             * Format: email
             * @description Sender email.
             */
            from_email: string;
            /**
             * Format: email
             * @description Recipient email.
             */
            to_email: string;
            /**
             * @description CC recipients. An array of addresses.
             * @default []
             */
            cc_emails: string[];
            /**
             * @description BCC recipients. An array of addresses.
             * @default []
             */
            bcc_emails: string[];
            /**
             * @description Email status. Sent, delivered, opened, clicked and bounced each set their own time when it is null.
             * @default draft
             * @enum {string}
             */
            status: "draft" | "scheduled" | "sent" | "delivered" | "opened" | "clicked" | "bounced" | "failed";
            /**
             * Format: uuid
             * @description Foreign key to contacts. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to deals. Id of one of the deals.
             */
            deal_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to email_templates. Id of one of the email_templates.
             */
            template_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to email_campaigns. Id of one of the email_campaigns.
             */
            campaign_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user in whose name it goes; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: date-time
             * @description Send timestamp. Its day is the one the message counts on; a message without it counts nowhere.
             */
            sent_at?: string | null;
            /**
             * Format: date-time
             * @description Delivery timestamp.
             */
            delivered_at?: string | null;
            /**
             * Format: date-time
             * @description First open timestamp. Opens by a person only; a click implies one.
             */
            opened_at?: string | null;
            /**
             * Format: date-time
             * @description First click timestamp. Clicks by a person only.
             */
            clicked_at?: string | null;
            /**
             * Format: date-time
             * @description Bounce timestamp.
             */
            bounced_at?: string | null;
            /** @description Email provider ID. */
            provider_message_id?: string | null;
            /**
             * Format: date-time
             * @description When the recipient unsubscribed through this message.
             */
            unsubscribed_at?: string | null;
        };
        EmailPatch: {
            /** @description Email subject. */
            subject?: string;
            /** @description HTML body. */
            body_html?: string | null;
            /** @description Plain text body. */
            body_text?: string | null;
            /**
             * Format: email
             * @description Sender email.
             */
            from_email?: string;
            /**
             * Format: email
             * @description Recipient email.
             */
            to_email?: string;
            /** @description CC recipients. An array of addresses. */
            cc_emails?: string[];
            /** @description BCC recipients. An array of addresses. */
            bcc_emails?: string[];
            /**
             * @description Email status. Sent, delivered, opened, clicked and bounced each set their own time when it is null.
             * @enum {string}
             */
            status?: "draft" | "scheduled" | "sent" | "delivered" | "opened" | "clicked" | "bounced" | "failed";
            /**
             * Format: uuid
             * @description Foreign key to contacts. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to deals. Id of one of the deals.
             */
            deal_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to email_templates. Id of one of the email_templates.
             */
            template_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to email_campaigns. Id of one of the email_campaigns.
             */
            campaign_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user in whose name it goes; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: date-time
             * @description Send timestamp. Its day is the one the message counts on; a message without it counts nowhere.
             */
            sent_at?: string | null;
            /**
             * Format: date-time
             * @description Delivery timestamp.
             */
            delivered_at?: string | null;
            /**
             * Format: date-time
             * @description First open timestamp. Opens by a person only; a click implies one.
             */
            opened_at?: string | null;
            /**
             * Format: date-time
             * @description First click timestamp. Clicks by a person only.
             */
            clicked_at?: string | null;
            /**
             * Format: date-time
             * @description Bounce timestamp.
             */
            bounced_at?: string | null;
            /** @description Email provider ID. */
            provider_message_id?: string | null;
            /**
             * Format: date-time
             * @description When the recipient unsubscribed through this message.
             */
            unsubscribed_at?: string | null;
        };
        /** @description Contracts, proposals and the like, on their way to a signature. */
        Document: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Document name. */
            name?: string;
            /** @description Document description. */
            description?: string | null;
            /**
             * @description Document type.
             * @enum {string}
             */
            type?: "contract" | "proposal" | "nda" | "invoice" | "quote" | "other";
            /**
             * @description Document status. Sent, viewed and signed each set their own time when it is null.
             * @enum {string}
             */
            status?: "draft" | "sent" | "viewed" | "signed" | "declined" | "expired";
            /**
             * Format: uri
             * @description File storage URL.
             */
            file_url?: string | null;
            /**
             * Format: int32
             * @description File size in bytes.
             */
            file_size?: number | null;
            /** @description MIME type. */
            file_type?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to deals. Id of one of the deals.
             */
            deal_id?: string | null;
            /** @description Requires e-signature. */
            requires_signature?: boolean;
            /** @description E-signature provider. */
            signature_provider?: string | null;
            /** @description Provider request ID. */
            signature_request_id?: string | null;
            /**
             * Format: date-time
             * @description Send timestamp.
             */
            sent_at?: string | null;
            /**
             * Format: date-time
             * @description First view timestamp.
             */
            viewed_at?: string | null;
            /**
             * Format: date-time
             * @description Signature timestamp.
             */
            signed_at?: string | null;
            /**
             * Format: date-time
             * @description Expiration timestamp.
             */
            expires_at?: string | null;
            /**
             * Format: int32
             * @description Number of views.
             */
            readonly view_count?: number;
            /**
             * Format: int32
             * @description Reminders sent.
             */
            readonly reminder_count?: number;
            /**
             * Format: date-time
             * @description Last reminder timestamp.
             */
            readonly last_reminder_at?: string | null;
            /** @description Document tags. An array of strings. */
            tags?: string[];
            /** @description Custom fields. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the record was made; imports keep the original time.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /** @description What owner_id names; only with include=owner. Null when there is none that you may see. */
            readonly owner?: components["schemas"]["User"] | null;
            /** @description What contact_id names; only with include=contact. Null when there is none that you may see. */
            readonly contact?: components["schemas"]["Contact"] | null;
            /** @description What deal_id names; only with include=deal. Null when there is none that you may see. */
            readonly deal?: components["schemas"]["Deal"] | null;
        };
        DocumentCreate: {
            /** @description Document name. */
            name: string;
            /** @description Document description. */
            description?: string | null;
            /**
             * @description Document type.
             * @default other
             * @enum {string}
             */
            type: "contract" | "proposal" | "nda" | "invoice" | "quote" | "other";
            /**
             * @description Document status. Sent, viewed and signed each set their own time when it is null.
             * @default draft
             * @enum {string}
             */
            status: "draft" | "sent" | "viewed" | "signed" | "declined" | "expired";
            /**
             * Format: uri
             * @description File storage URL.
             */
            file_url?: string | null;
            /**
             * Format: int32
             * @description File size in bytes.
             */
            file_size?: number | null;
            /** @description MIME type. */
            file_type?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to deals. Id of one of the deals.
             */
            deal_id?: string | null;
            /**
             * @description Requires e-signature.
             * @default false
             */
            requires_signature: boolean;
            /** @description E-signature provider. */
            signature_provider?: string | null;
            /** @description Provider request ID. */
            signature_request_id?: string | null;
            /**
             * Format: date-time
             * @description Send timestamp.
             */
            sent_at?: string | null;
            /**
             * Format: date-time
             * @description First view timestamp.
             */
            viewed_at?: string | null;
            /**
             * Format: date-time
             * @description Signature timestamp.
             */
            signed_at?: string | null;
            /**
             * Format: date-time
             * @description Expiration timestamp.
             */
            expires_at?: string | null;
            /**
             * @description Document tags. An array of strings.
             * @default []
             */
            tags: string[];
            /** @description Custom fields. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
        };
        DocumentPatch: {
            /** @description Document name. */
            name?: string;
            /** @description Document description. */
            description?: string | null;
            /**
             * @description Document type.
             * @enum {string}
             */
            type?: "contract" | "proposal" | "nda" | "invoice" | "quote" | "other";
            /**
             * @description Document status. Sent, viewed and signed each set their own time when it is null.
             * @enum {string}
             */
            status?: "draft" | "sent" | "viewed" | "signed" | "declined" | "expired";
            /**
             * Format: uri
             * @description File storage URL.
             */
            file_url?: string | null;
            /**
             * Format: int32
             * @description File size in bytes.
             */
            file_size?: number | null;
            /** @description MIME type. */
            file_type?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to contacts. Id of one of the contacts.
             */
            contact_id?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to deals. Id of one of the deals.
             */
            deal_id?: string | null;
            /** @description Requires e-signature. */
            requires_signature?: boolean;
            /** @description E-signature provider. */
            signature_provider?: string | null;
            /** @description Provider request ID. */
            signature_request_id?: string | null;
            /**
             * Format: date-time
             * @description Send timestamp.
             */
            sent_at?: string | null;
            /**
             * Format: date-time
             * @description First view timestamp.
             */
            viewed_at?: string | null;
            /**
             * Format: date-time
             * @description Signature timestamp.
             */
            signed_at?: string | null;
            /**
             * Format: date-time
             * @description Expiration timestamp.
             */
            expires_at?: string | null;
            /** @description Document tags. An array of strings. */
            tags?: string[];
            /** @description Custom fields. An object: name of the field to its value. */
            custom_fields?: {
                [key: string]: unknown;
            };
        };
        /** @description Who is to sign a document, and the proof that he did. */
        DocumentSignature: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description Foreign key to documents. Id of one of the documents.
             */
            document_id?: string;
            /** @description Signer name. */
            signer_name?: string;
            /**
             * Format: email
             * @description Signer email.
             */
            signer_email?: string;
            /** @description Signer role. */
            signer_role?: string | null;
            /**
             * Format: date-time
             * @description Signature timestamp.
             */
            readonly signed_at?: string | null;
            /** @description Signer IP address. */
            readonly ip_address?: string | null;
            /** @description Signer user agent. */
            readonly user_agent?: string | null;
            /** @description Signature status. */
            readonly is_signed?: boolean;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description What document_id names; only with include=document. Null when there is none that you may see. */
            readonly document?: components["schemas"]["Document"] | null;
        };
        DocumentSignatureCreate: {
            /**
             * Format: uuid
             * @description Foreign key to documents. Id of one of the documents.
             */
            document_id: string;
            /** @description Signer name. */
            signer_name: string;
            /**
             * Format: email
             * @description Signer email.
             */
            signer_email: string;
            /** @description Signer role. */
            signer_role?: string | null;
        };
        DocumentSignaturePatch: {
            /** @description Signer name. */
            signer_name?: string;
            /**
             * Format: email
             * @description Signer email.
             */
            signer_email?: string;
            /** @description Signer role. */
            signer_role?: string | null;
        };
        /** @description Automation: what is to happen when something happens. */
        Workflow: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Workflow name. */
            name?: string;
            /** @description Workflow description. */
            description?: string | null;
            /**
             * @description Workflow status.
             * @enum {string}
             */
            status?: "active" | "inactive" | "paused";
            /**
             * @description Trigger type.
             * @enum {string}
             */
            trigger_type?: "deal_created" | "deal_stage_changed" | "deal_won" | "deal_lost" | "contact_created" | "activity_completed" | "email_opened" | "document_signed" | "scheduled";
            /** @description Trigger conditions. */
            trigger_conditions?: unknown;
            /** @description Actions to perform. An array, in the order they run. */
            actions?: unknown[];
            /**
             * Format: int32
             * @description Execution order. Lower runs first among workflows with the same trigger.
             */
            execution_order?: number;
            /**
             * Format: int32
             * @description Max execution limit. Null: no limit.
             */
            max_executions?: number | null;
            /**
             * Format: int32
             * @description Current execution count. Counted by the program.
             */
            readonly execution_count?: number;
            /**
             * Format: uuid
             * @description Foreign key to users. Id of one of the users.
             */
            owner_id?: string | null;
            /**
             * Format: date-time
             * @description Last execution time.
             */
            readonly last_executed_at?: string | null;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag; deleted rows count nowhere and can be restored. */
            readonly is_deleted?: boolean;
            /** @description What owner_id names; only with include=owner. Null when there is none that you may see. */
            readonly owner?: components["schemas"]["User"] | null;
        };
        WorkflowCreate: {
            /** @description Workflow name. */
            name: string;
            /** @description Workflow description. */
            description?: string | null;
            /**
             * @description Workflow status.
             * @default inactive
             * @enum {string}
             */
            status: "active" | "inactive" | "paused";
            /**
             * @description Trigger type.
             * @enum {string}
             */
            trigger_type: "deal_created" | "deal_stage_changed" | "deal_won" | "deal_lost" | "contact_created" | "activity_completed" | "email_opened" | "document_signed" | "scheduled";
            /**
             * @description Trigger conditions.
             * @default {}
             */
            trigger_conditions: unknown;
            /**
             * @description Actions to perform. An array, in the order they run.
             * @default []
             */
            actions: unknown[];
            /**
             * Format: int32
             * @description Execution order. Lower runs first among workflows with the same trigger.
             * @default 0
             */
            execution_order: number;
            /**
             * Format: int32
             * @description Max execution limit. Null: no limit.
             */
            max_executions?: number | null;
            /**
             * Format: uuid
             * @description Foreign key to users. Id of one of the users.
             */
            owner_id?: string | null;
        };
        WorkflowPatch: {
            /** @description Workflow name. */
            name?: string;
            /** @description Workflow description. */
            description?: string | null;
            /**
             * @description Workflow status.
             * @enum {string}
             */
            status?: "active" | "inactive" | "paused";
            /**
             * @description Trigger type.
             * @enum {string}
             */
            trigger_type?: "deal_created" | "deal_stage_changed" | "deal_won" | "deal_lost" | "contact_created" | "activity_completed" | "email_opened" | "document_signed" | "scheduled";
            /** @description Trigger conditions. */
            trigger_conditions?: unknown;
            /** @description Actions to perform. An array, in the order they run. */
            actions?: unknown[];
            /**
             * Format: int32
             * @description Execution order. Lower runs first among workflows with the same trigger.
             */
            execution_order?: number;
            /**
             * Format: int32
             * @description Max execution limit. Null: no limit.
             */
            max_executions?: number | null;
            /**
             * Format: uuid
             * @description Foreign key to users. Id of one of the users.
             */
            owner_id?: string | null;
        };
        /** @description Each run of a workflow and what it did. */
        WorkflowExecution: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description Foreign key to workflows. Id of one of the workflows.
             */
            workflow_id?: string;
            /** @description Execution status. */
            status?: string;
            /** @description Trigger data. */
            trigger_data?: unknown;
            /** @description Executed actions. */
            actions_executed?: unknown;
            /**
             * Format: int32
             * @description Successful actions.
             */
            success_count?: number;
            /**
             * Format: int32
             * @description Failed actions.
             */
            failure_count?: number;
            /** @description Error details. */
            error_message?: string | null;
            /**
             * Format: date-time
             * @description Start time.
             */
            started_at?: string | null;
            /**
             * Format: date-time
             * @description Completion time.
             */
            completed_at?: string | null;
            /**
             * Format: int32
             * @description Execution duration.
             */
            duration_seconds?: number | null;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /** @description What workflow_id names; only with include=workflow. Null when there is none that you may see. */
            readonly workflow?: components["schemas"]["Workflow"] | null;
        };
        /** @description Fields that this workspace adds to records; values stand in their custom_fields column. */
        CustomField: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description Whose field it is: contacts, deals, activities or documents. Never changes. */
            resource?: string;
            /** @description Its key in custom_fields: small letters, digits and _. Never changes. */
            name?: string;
            /** @description What people read. */
            label?: string;
            /**
             * @description What it holds.
             * @enum {string}
             */
            type?: "text" | "number" | "boolean" | "date" | "datetime" | "choice" | "multi_choice" | "url";
            /** @description Whether a record must have it from its next change of custom fields on. */
            required?: boolean;
            /** @description Array of the texts to choose from; empty for types without choice. */
            choices?: string[];
            /**
             * Format: int32
             * @description Place among the fields of its kind of record.
             */
            position?: number;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When the row last changed; grows with every change: the version for optimistic locking.
             */
            readonly updated_at?: string;
            /** @description Soft delete flag. Values stay in the records, and nobody can set new ones. */
            readonly is_deleted?: boolean;
        };
        CustomFieldCreate: {
            /** @description Whose field it is: contacts, deals, activities or documents. Never changes. */
            resource: string;
            /** @description Its key in custom_fields: small letters, digits and _. Never changes. */
            name: string;
            /** @description What people read. */
            label: string;
            /**
             * @description What it holds.
             * @enum {string}
             */
            type: "text" | "number" | "boolean" | "date" | "datetime" | "choice" | "multi_choice" | "url";
            /**
             * @description Whether a record must have it from its next change of custom fields on.
             * @default false
             */
            required: boolean;
            /**
             * @description Array of the texts to choose from; empty for types without choice.
             * @default []
             */
            choices: string[];
            /**
             * Format: int32
             * @description Place among the fields of its kind of record.
             * @default 0
             */
            position: number;
        };
        CustomFieldPatch: {
            /** @description What people read. */
            label?: string;
            /** @description Whether a record must have it from its next change of custom fields on. */
            required?: boolean;
            /** @description Array of the texts to choose from; empty for types without choice. */
            choices?: string[];
            /**
             * Format: int32
             * @description Place among the fields of its kind of record.
             */
            position?: number;
        };
        /** @description Views of a list that somebody keeps for himself or shares: filters, order and columns. */
        SavedView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            readonly id?: string;
            /** @description Of which kind of record the list is. */
            resource?: string;
            /** @description What its owner calls it. */
            name?: string;
            /** @description Whether everybody sees it, or its owner alone. */
            is_shared?: boolean;
            /** @description What it shows, as the app needs it: filters, order, columns. At most 32,768 bytes. */
            definition?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Who made it. Id of one of the users.
             */
            owner_id?: string;
            /**
             * Format: int32
             * @description Its place among the others, small ones first.
             */
            position?: number;
            /**
             * Format: date-time
             * @description Creation time.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description Time of the last change, also its version.
             */
            readonly updated_at?: string;
            /** @description What owner_id names; only with include=owner. Null when there is none that you may see. */
            readonly owner?: components["schemas"]["User"] | null;
        };
        SavedViewCreate: {
            /** @description Of which kind of record the list is. */
            resource: string;
            /** @description What its owner calls it. */
            name: string;
            /**
             * @description Whether everybody sees it, or its owner alone.
             * @default false
             */
            is_shared: boolean;
            /**
             * @description What it shows, as the app needs it: filters, order, columns. At most 32,768 bytes.
             * @default {}
             */
            definition: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Who made it. Id of one of the users.
             */
            owner_id?: string;
            /**
             * Format: int32
             * @description Its place among the others, small ones first.
             * @default 0
             */
            position: number;
        };
        SavedViewPatch: {
            /** @description Of which kind of record the list is. */
            resource?: string;
            /** @description What its owner calls it. */
            name?: string;
            /** @description Whether everybody sees it, or its owner alone. */
            is_shared?: boolean;
            /** @description What it shows, as the app needs it: filters, order, columns. At most 32,768 bytes. */
            definition?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Who made it. Id of one of the users.
             */
            owner_id?: string;
            /**
             * Format: int32
             * @description Its place among the others, small ones first.
             */
            position?: number;
        };
        /** @description Who did what. Partitioned by month of created_at; the application can add rows only. */
        AuditLog: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description Foreign key to users. Null for what nobody signed in did. Id of one of the users.
             */
            user_id?: string | null;
            /** @description User email. As it was at the time. */
            user_email?: string | null;
            /**
             * @description Action performed.
             * @enum {string}
             */
            action?: "create" | "read" | "update" | "delete" | "login" | "logout" | "export" | "import";
            /** @description Resource type. The table's name. */
            resource_type?: string;
            /**
             * Format: uuid
             * @description Resource ID.
             */
            resource_id?: string | null;
            /** @description Action description. */
            description?: string | null;
            /** @description Before/after values. */
            changes?: unknown;
            /** @description Client IP address. */
            ip_address?: string | null;
            /** @description Client user agent. */
            user_agent?: string | null;
            /** @description HTTP method. */
            request_method?: string | null;
            /** @description Request path. */
            request_path?: string | null;
            /** @description Additional metadata. */
            metadata?: unknown;
            /**
             * Format: date-time
             * @description When it happened; chooses the monthly partition and is part of the primary key.
             */
            readonly created_at?: string;
            /** @description What user_id names; only with include=user. Null when there is none that you may see. */
            readonly user?: components["schemas"]["User"] | null;
        };
        /** @description What looked like an attack, and every sign-in. Partitioned by month of created_at. */
        SecurityLog: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * @description Security event type.
             * @enum {string}
             */
            event_type?: "login_success" | "login_failed" | "logout" | "password_changed" | "password_reset" | "account_locked" | "suspicious_activity" | "permission_denied";
            /** @description Severity level. info, low, medium, high or critical. */
            severity?: string;
            /**
             * Format: uuid
             * @description Foreign key to users. Id of one of the users.
             */
            user_id?: string | null;
            /** @description User email. As it was given, also when no such user exists. */
            user_email?: string | null;
            /** @description Event description. */
            description?: string | null;
            /** @description Event details. */
            details?: unknown;
            /** @description Client IP. */
            ip_address?: string | null;
            /** @description Client user agent. */
            user_agent?: string | null;
            /** @description Geo-location. */
            location?: string | null;
            /** @description Response action. */
            action_taken?: string | null;
            /**
             * Format: date-time
             * @description When it happened; chooses the monthly partition and is part of the primary key.
             */
            readonly created_at?: string;
            /** @description What user_id names; only with include=user. Null when there is none that you may see. */
            readonly user?: components["schemas"]["User"] | null;
        };
        /** @description Bulk edits, merges and imports: what changed together and can be undone together. */
        ChangeSet: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * @description What made the changes.
             * @enum {string}
             */
            kind?: "bulk_edit" | "bulk_delete" | "merge" | "import";
            /** @description The kind of records that was meant. */
            resource?: string;
            /** @description What was done, in a few words. */
            summary?: string;
            /**
             * Format: uuid
             * @description Foreign key to users. Who did it; null: the program or a database role. Id of one of the users.
             */
            user_id?: string | null;
            /**
             * Format: int32
             * @description How many records were changed, without what followed from that.
             */
            record_count?: number;
            /**
             * Format: date-time
             * @description When it was done.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When it was undone; null: it was not.
             */
            undone_at?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. Who undid it. Id of one of the users.
             */
            undone_by_id?: string | null;
            /** @description What user_id names; only with include=user. Null when there is none that you may see. */
            readonly user?: components["schemas"]["User"] | null;
            /** @description What undone_by_id names; only with include=undone_by. Null when there is none that you may see. */
            readonly undone_by?: components["schemas"]["User"] | null;
        };
        /** @description What a person should know; the record is looked up by reading. */
        Notification: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description Foreign key to users. Who is told. Id of one of the users.
             */
            user_id?: string;
            /**
             * @description assigned: given to him; due_soon; deal_won: in his team; mention: a text speaks to him.
             * @enum {string}
             */
            kind?: "assigned" | "due_soon" | "deal_won" | "mention";
            /** @description The kind of record: contacts, deals or activities. */
            resource?: string;
            /**
             * Format: uuid
             * @description Which record; null: several, see record_count.
             */
            record_id?: string | null;
            /**
             * Format: int32
             * @description How many records a transaction told of.
             */
            record_count?: number;
            /**
             * Format: date-time
             * @description Of due_soon: when the activity was due then.
             */
            due_date?: string | null;
            /**
             * Format: uuid
             * @description Foreign key to users. Who did it; null: the program or a database role. Id of one of the users.
             */
            actor_id?: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When he read it; null: not yet.
             */
            read_at?: string | null;
            /** @description What actor_id names; only with include=actor. Null when there is none that you may see. */
            readonly actor?: components["schemas"]["User"] | null;
            /** @description What record_id names; only with include=contact. Null when there is none that you may see. */
            readonly contact?: components["schemas"]["Contact"] | null;
            /** @description What record_id names; only with include=deal. Null when there is none that you may see. */
            readonly deal?: components["schemas"]["Deal"] | null;
            /** @description What record_id names; only with include=activity. Null when there is none that you may see. */
            readonly activity?: components["schemas"]["Activity"] | null;
        };
        /** @description Who is signed in, from where, until when. */
        Session: {
            /**
             * Format: uuid
             * @description Primary key. UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description Foreign key to users. Id of one of the users.
             */
            user_id?: string;
            /** @description Client IP. */
            ip_address?: string | null;
            /** @description Client user agent. */
            user_agent?: string | null;
            /** @description Device type. */
            device_type?: string | null;
            /** @description Browser name. */
            browser?: string | null;
            /** @description Operating system. */
            os?: string | null;
            /**
             * Format: date-time
             * @description Expiration time.
             */
            expires_at?: string;
            /**
             * Format: date-time
             * @description Last activity.
             */
            last_activity_at?: string;
            /** @description Revocation status. */
            is_revoked?: boolean;
            /**
             * Format: date-time
             * @description Revocation time.
             */
            revoked_at?: string | null;
            /** @description Revocation reason. */
            revoked_reason?: string | null;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            readonly created_at?: string;
            /** @description True while the second factor is missing: good for giving it, and for nothing else. */
            mfa_pending?: boolean;
            /** @description What user_id names; only with include=user. Null when there is none that you may see. */
            readonly user?: components["schemas"]["User"] | null;
        };
        /** @description Each import of a file and what became of its rows. */
        ImportRun: {
            /**
             * Format: uuid
             * @description Primary key; a UUIDv7, so that rows made together lie together.
             */
            readonly id?: string;
            /** @description The table imported into. */
            kind?: string;
            /** @description The file as it was named. */
            file_name?: string;
            /** @description The profile that mapped its columns; null: none. */
            profile?: string | null;
            /** @description succeeded, or partial when rows with errors were left out. */
            status?: string;
            /**
             * Format: int64
             * @description Rows that were added.
             */
            new_count?: number;
            /**
             * Format: int64
             * @description Rows that changed one that existed.
             */
            updated_count?: number;
            /**
             * Format: int64
             * @description Rows left out because their record existed.
             */
            duplicate_count?: number;
            /**
             * Format: int64
             * @description Rows left out because of an error.
             */
            error_count?: number;
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at?: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at?: string | null;
            /**
             * Format: uuid
             * @description Who imported; null: the command line. Id of one of the users.
             */
            user_id?: string | null;
            /** @description What user_id names; only with include=user. Null when there is none that you may see. */
            readonly user?: components["schemas"]["User"] | null;
        };
    };
    responses: {
        /** @description The request cannot be read. */
        Malformed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Bad Request",
                 *       "status": 400,
                 *       "detail": "The request cannot be read.",
                 *       "request_id": "0f8a5c4e9b7d4c1f"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in, or not any more. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unauthorized",
                 *       "status": 401,
                 *       "detail": "Nobody is signed in, or not any more.",
                 *       "request_id": "0f8a5c4e9b7d4c1f"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description You may see this, but not do that to it. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Forbidden",
                 *       "status": 403,
                 *       "detail": "You may see this, but not do that to it.",
                 *       "request_id": "0f8a5c4e9b7d4c1f"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is not there, or you may not see it: the answer is the same. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Not Found",
                 *       "status": 404,
                 *       "detail": "It is not there, or you may not see it: the answer is the same.",
                 *       "request_id": "0f8a5c4e9b7d4c1f"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Another record or a rule stands in the way. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Conflict",
                 *       "status": 409,
                 *       "detail": "Another record or a rule stands in the way.",
                 *       "request_id": "0f8a5c4e9b7d4c1f",
                 *       "errors": [
                 *         {
                 *           "field": "email",
                 *           "code": "unique",
                 *           "message": "is taken by another contact"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record has changed since you read it. */
        Stale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Precondition Failed",
                 *       "status": 412,
                 *       "detail": "The record has changed since you read it.",
                 *       "request_id": "0f8a5c4e9b7d4c1f"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than this route takes. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Content Too Large",
                 *       "status": 413,
                 *       "detail": "The body is larger than this route takes.",
                 *       "request_id": "0f8a5c4e9b7d4c1f"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of another type than it must be. */
        UnsupportedType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unsupported Media Type",
                 *       "status": 415,
                 *       "detail": "The body is of another type than it must be.",
                 *       "request_id": "0f8a5c4e9b7d4c1f"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something in it cannot be; errors names each field. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unprocessable Content",
                 *       "status": 422,
                 *       "detail": "Something in it cannot be; errors names each field.",
                 *       "request_id": "0f8a5c4e9b7d4c1f",
                 *       "errors": [
                 *         {
                 *           "field": "lead_score",
                 *           "code": "range",
                 *           "message": "has to lie between 0 and 100"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many tries; wait. */
        TooMany: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Too Many Requests",
                 *       "status": 429,
                 *       "detail": "Too many tries; wait.",
                 *       "request_id": "0f8a5c4e9b7d4c1f"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Busy or stopping; try again. */
        Busy: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Service Unavailable",
                 *       "status": 503,
                 *       "detail": "Busy or stopping; try again.",
                 *       "request_id": "0f8a5c4e9b7d4c1f"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description How many records a page has at most. */
        limit: number;
        /** @description How many records to skip. Not together with cursor. */
        offset: number;
        /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
        cursor: string;
        /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
        q: string;
        /** @description Also, or only, what lies in the bin; for those who may delete. */
        deleted: "with" | "only";
        /** @description The ETag of the record as you know it; 412 when it is another by now. */
        if_match: string;
        /** @description The ETag that you have; 304 when it still holds. */
        if_none_match: string;
        /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
        idempotency_key: string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "users.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "users.email": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "users.first_name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "users.last_name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "users.phone": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "users.avatar_url": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "users.timezone": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "users.language": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "users.title": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "users.department": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "users.team_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "users.manager_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "users.email_verified": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "users.last_login": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "users.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "users.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "users.is_active": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "users.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "users.must_change_password": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "roles.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "roles.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "roles.description": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "roles.permissions": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "roles.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "roles.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "teams.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "teams.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "teams.description": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "teams.team_lead_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "teams.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "teams.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "teams.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "contacts.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.first_name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.last_name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.email": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.phone": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.mobile": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.company": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.title": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.department": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.website": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.address_line1": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.address_line2": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.city": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.state": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.postal_code": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.country": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "contacts.status": "new" | "contacted" | "qualified" | "unqualified" | "customer" | "inactive";
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "contacts.source": "website" | "referral" | "linkedin" | "cold_email" | "trade_show" | "social_media" | "other";
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "contacts.lead_score": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "contacts.owner_id": string;
        /** @description Operators: `[has]`, `[is_null]`. */
        "contacts.tags": string;
        /** @description Operators: `[is_null]`. */
        "contacts.custom_fields": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.notes": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.linkedin_url": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "contacts.twitter_handle": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "contacts.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "contacts.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "contacts.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "contacts.qualified_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "contacts.converted_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "contacts.won_deal_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "contacts.won_deal_value": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "contacts.next_activity_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "contacts.next_activity_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "contacts.merged_into_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "pipelines.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "pipelines.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "pipelines.description": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "pipelines.is_default": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "pipelines.order_index": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "pipelines.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "pipelines.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "pipelines.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "pipeline_stages.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "pipeline_stages.pipeline_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "pipeline_stages.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "pipeline_stages.description": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "pipeline_stages.order_index": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "pipeline_stages.probability": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "pipeline_stages.is_closed": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "pipeline_stages.is_won": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "pipeline_stages.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "pipeline_stages.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "pipeline_stages.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "deals.title": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "deals.description": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "deals.value": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "deals.currency": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.pipeline_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.stage_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.status": "open" | "won" | "lost" | "abandoned";
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.owner_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.contact_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "deals.expected_close_date": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "deals.actual_close_date": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "deals.stage_entered_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "deals.probability": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "deals.weighted_value": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "deals.lost_reason": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "deals.won_reason": string;
        /** @description Operators: `[has]`, `[is_null]`. */
        "deals.tags": string;
        /** @description Operators: `[is_null]`. */
        "deals.custom_fields": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "deals.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "deals.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.team_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "deals.exchange_rate": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "deals.base_value": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.probability_is_custom": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "deals.next_activity_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "deals.next_activity_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "activities.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "activities.type": "call" | "email" | "meeting" | "task" | "note" | "deadline";
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "activities.subject": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "activities.description": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "activities.status": "pending" | "completed" | "overdue" | "cancelled";
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "activities.due_date": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "activities.completed_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "activities.duration_minutes": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "activities.owner_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "activities.contact_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "activities.deal_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "activities.location": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "activities.outcome": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "activities.priority": number;
        /** @description Operators: `[is_null]`. */
        "activities.custom_fields": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "activities.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "activities.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "activities.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "activities.follow_up_to_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "activities.recurrence": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "activities.series_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "activities.recurrence_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "activities.recurrence_timezone": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "calls.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "calls.activity_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "calls.direction": "outbound" | "inbound";
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "calls.outcome": "answered" | "voicemail" | "missed" | "busy" | "failed";
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "calls.started_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "calls.duration_seconds": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "calls.phone_number": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "calls.recording_url": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "calls.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "calls.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "calls.owner_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "calls.deal_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "calls.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "calls.deal_advanced": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "calls.followup_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "email_templates.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "email_templates.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "email_templates.subject": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "email_templates.body_html": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "email_templates.body_text": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "email_templates.category": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "email_templates.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "email_templates.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "email_templates.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "email_campaigns.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "email_campaigns.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "email_campaigns.description": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "email_campaigns.template_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "email_campaigns.total_sent": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "email_campaigns.total_delivered": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "email_campaigns.total_opened": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "email_campaigns.total_clicked": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "email_campaigns.total_bounced": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "email_campaigns.scheduled_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "email_campaigns.sent_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "email_campaigns.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "email_campaigns.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "email_campaigns.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "emails.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "emails.subject": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "emails.body_html": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "emails.body_text": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "emails.from_email": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "emails.to_email": string;
        /** @description Operators: `[has]`, `[is_null]`. */
        "emails.cc_emails": string;
        /** @description Operators: `[has]`, `[is_null]`. */
        "emails.bcc_emails": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "emails.status": "draft" | "scheduled" | "sent" | "delivered" | "opened" | "clicked" | "bounced" | "failed";
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "emails.contact_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "emails.deal_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "emails.template_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "emails.campaign_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "emails.owner_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "emails.sent_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "emails.delivered_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "emails.opened_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "emails.clicked_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "emails.bounced_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "emails.open_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "emails.click_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "emails.provider_message_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "emails.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "emails.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "emails.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "emails.unsubscribed_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "documents.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "documents.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "documents.description": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "documents.type": "contract" | "proposal" | "nda" | "invoice" | "quote" | "other";
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "documents.status": "draft" | "sent" | "viewed" | "signed" | "declined" | "expired";
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "documents.file_url": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "documents.file_size": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "documents.file_type": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "documents.owner_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "documents.contact_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "documents.deal_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "documents.requires_signature": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "documents.signature_provider": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "documents.signature_request_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "documents.sent_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "documents.viewed_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "documents.signed_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "documents.expires_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "documents.view_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "documents.reminder_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "documents.last_reminder_at": string;
        /** @description Operators: `[has]`, `[is_null]`. */
        "documents.tags": string;
        /** @description Operators: `[is_null]`. */
        "documents.custom_fields": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "documents.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "documents.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "documents.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "document_signatures.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "document_signatures.document_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "document_signatures.signer_name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "document_signatures.signer_email": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "document_signatures.signer_role": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "document_signatures.signed_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "document_signatures.ip_address": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "document_signatures.user_agent": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "document_signatures.is_signed": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "document_signatures.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "document_signatures.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "workflows.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "workflows.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "workflows.description": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "workflows.status": "active" | "inactive" | "paused";
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "workflows.trigger_type": "deal_created" | "deal_stage_changed" | "deal_won" | "deal_lost" | "contact_created" | "activity_completed" | "email_opened" | "document_signed" | "scheduled";
        /** @description Operators: `[is_null]`. */
        "workflows.trigger_conditions": boolean;
        /** @description Operators: `[has]`, `[is_null]`. */
        "workflows.actions": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "workflows.execution_order": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "workflows.max_executions": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "workflows.execution_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "workflows.owner_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "workflows.last_executed_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "workflows.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "workflows.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "workflows.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "workflow_executions.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "workflow_executions.workflow_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "workflow_executions.status": string;
        /** @description Operators: `[is_null]`. */
        "workflow_executions.trigger_data": boolean;
        /** @description Operators: `[is_null]`. */
        "workflow_executions.actions_executed": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "workflow_executions.success_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "workflow_executions.failure_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "workflow_executions.error_message": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "workflow_executions.started_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "workflow_executions.completed_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "workflow_executions.duration_seconds": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "workflow_executions.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "custom_fields.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "custom_fields.resource": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "custom_fields.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "custom_fields.label": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "custom_fields.type": "text" | "number" | "boolean" | "date" | "datetime" | "choice" | "multi_choice" | "url";
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "custom_fields.required": boolean;
        /** @description Operators: `[is_null]`. */
        "custom_fields.choices": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "custom_fields.position": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "custom_fields.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "custom_fields.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "custom_fields.is_deleted": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "saved_views.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "saved_views.resource": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "saved_views.name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "saved_views.is_shared": boolean;
        /** @description Operators: `[is_null]`. */
        "saved_views.definition": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "saved_views.owner_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "saved_views.position": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "saved_views.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "saved_views.updated_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "audit_logs.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "audit_logs.user_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "audit_logs.user_email": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "audit_logs.action": "create" | "read" | "update" | "delete" | "login" | "logout" | "export" | "import";
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "audit_logs.resource_type": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "audit_logs.resource_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "audit_logs.description": string;
        /** @description Operators: `[is_null]`. */
        "audit_logs.changes": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "audit_logs.ip_address": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "audit_logs.user_agent": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "audit_logs.request_method": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "audit_logs.request_path": string;
        /** @description Operators: `[is_null]`. */
        "audit_logs.metadata": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "audit_logs.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "security_logs.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "security_logs.event_type": "login_success" | "login_failed" | "logout" | "password_changed" | "password_reset" | "account_locked" | "suspicious_activity" | "permission_denied";
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "security_logs.severity": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "security_logs.user_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "security_logs.user_email": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "security_logs.description": string;
        /** @description Operators: `[is_null]`. */
        "security_logs.details": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "security_logs.ip_address": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "security_logs.user_agent": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "security_logs.location": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "security_logs.action_taken": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "security_logs.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "change_sets.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "change_sets.kind": "bulk_edit" | "bulk_delete" | "merge" | "import";
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "change_sets.resource": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "change_sets.summary": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "change_sets.user_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "change_sets.record_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "change_sets.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "change_sets.undone_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "change_sets.undone_by_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "notifications.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "notifications.user_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "notifications.kind": "assigned" | "due_soon" | "deal_won" | "mention";
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "notifications.resource": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "notifications.record_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "notifications.record_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "notifications.due_date": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "notifications.actor_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "notifications.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "notifications.read_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "sessions.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "sessions.user_id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "sessions.ip_address": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "sessions.user_agent": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "sessions.device_type": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "sessions.browser": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "sessions.os": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "sessions.expires_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "sessions.last_activity_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "sessions.is_revoked": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "sessions.revoked_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "sessions.revoked_reason": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "sessions.created_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "sessions.mfa_pending": boolean;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "import_runs.id": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "import_runs.kind": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "import_runs.file_name": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "import_runs.profile": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
        "import_runs.status": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "import_runs.new_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "import_runs.updated_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "import_runs.duplicate_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
        "import_runs.error_count": number;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "import_runs.started_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
        "import_runs.finished_at": string;
        /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
        "import_runs.user_id": string;
    };
    requestBodies: never;
    headers: {
        /** @description The version of the record, for If-Match and If-None-Match. */
        ETag: string;
        /** @description The address of the new record. */
        Location: string;
        /** @description Seconds after which to try again. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "password": "many unrelated words"
                 *     }
                 */
                "application/json": {
                    email: string;
                    password: string;
                    /** @description A code of the authenticator or a recovery code, when a second factor is set up */
                    totp?: string;
                };
            };
        };
        responses: {
            /** @description Sign in; the session comes as a cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: Record<string, never>;
                        roles: string[];
                        rights: string[];
                        records: {
                            [key: string]: {
                                /** @enum {unknown} */
                                read?: "none" | "own" | "team" | "all";
                                create?: boolean;
                                /** @enum {unknown} */
                                update?: "none" | "own" | "team" | "all";
                                /** @enum {unknown} */
                                delete?: "none" | "own" | "team" | "all";
                                /** @enum {unknown} */
                                assign?: "none" | "own" | "team" | "all";
                                masked?: string[];
                            };
                        };
                        must_change_password: boolean;
                        must_set_up_totp: boolean;
                        totp_enabled: boolean;
                        session: Record<string, never> | null;
                        preferences: Record<string, never>;
                        workspace: {
                            base_currency?: string;
                            reporting_timezone?: string;
                        };
                        /** Format: uuid */
                        token_id: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Busy"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["Busy"];
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, and what he may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: Record<string, never>;
                        roles: string[];
                        rights: string[];
                        records: {
                            [key: string]: {
                                /** @enum {unknown} */
                                read?: "none" | "own" | "team" | "all";
                                create?: boolean;
                                /** @enum {unknown} */
                                update?: "none" | "own" | "team" | "all";
                                /** @enum {unknown} */
                                delete?: "none" | "own" | "team" | "all";
                                /** @enum {unknown} */
                                assign?: "none" | "own" | "team" | "all";
                                masked?: string[];
                            };
                        };
                        must_change_password: boolean;
                        must_set_up_totp: boolean;
                        totp_enabled: boolean;
                        session: Record<string, never> | null;
                        preferences: Record<string, never>;
                        workspace: {
                            base_currency?: string;
                            reporting_timezone?: string;
                        };
                        /** Format: uuid */
                        token_id: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    patch_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timezone": "Europe/Vienna",
                 *       "preferences": {
                 *         "theme": "dark"
                 *       }
                 *     }
                 */
                "application/json": {
                    first_name?: string | null;
                    last_name?: string | null;
                    /** @description A name of the IANA list */
                    timezone?: string;
                    /** @description en, de-AT */
                    language?: string;
                    /** @description A merge patch; null removes a member */
                    preferences?: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description Change the own name, time zone, language and preferences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: Record<string, never>;
                        roles: string[];
                        rights: string[];
                        records: {
                            [key: string]: {
                                /** @enum {unknown} */
                                read?: "none" | "own" | "team" | "all";
                                create?: boolean;
                                /** @enum {unknown} */
                                update?: "none" | "own" | "team" | "all";
                                /** @enum {unknown} */
                                delete?: "none" | "own" | "team" | "all";
                                /** @enum {unknown} */
                                assign?: "none" | "own" | "team" | "all";
                                masked?: string[];
                            };
                        };
                        must_change_password: boolean;
                        must_set_up_totp: boolean;
                        totp_enabled: boolean;
                        session: Record<string, never> | null;
                        preferences: Record<string, never>;
                        workspace: {
                            base_currency?: string;
                            reporting_timezone?: string;
                        };
                        /** Format: uuid */
                        token_id: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Busy"];
        };
    };
    request_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Ask for a mail with a link that sets a new password */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        detail?: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    new_password: string;
                    totp?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Busy"];
        };
    };
    set_up_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to set up a second factor; gives its secret, only now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        otpauth_uri: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["Busy"];
        };
    };
    confirm_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Confirm the second factor by a first code; gives recovery codes, only now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recovery_codes: string[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    disable_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Busy"];
        };
    };
    make_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description New recovery codes in place of the old; shown only now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recovery_codes: string[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_own_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where one is signed in, the latest use first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id?: string;
                            ip_address?: string | null;
                            device_type?: string | null;
                            browser?: string | null;
                            os?: string | null;
                            /** Format: date-time */
                            created_at?: string;
                            /** Format: date-time */
                            last_activity_at?: string;
                            /** Format: date-time */
                            expires_at?: string;
                            is_current?: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    revoke_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End every session of the own account but this one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended?: number;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["Busy"];
        };
    };
    revoke_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_api_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The own API tokens, without their texts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id?: string;
                            name?: string;
                            prefix?: string;
                            /** Format: date-time */
                            created_at?: string;
                            /** Format: date-time */
                            expires_at?: string | null;
                            /** Format: date-time */
                            last_used_at?: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    create_api_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "nightly report",
                 *       "expires_at": "2030-01-31T00:00:00Z"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** Format: date-time */
                    expires_at?: string | null;
                };
            };
        };
        responses: {
            /** @description Make an API token; its text is shown only now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        token: string;
                        /** Format: date-time */
                        expires_at: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    revoke_api_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_calendar_feed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the own calendar has a secret address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exists: boolean;
                        /** Format: date-time */
                        created_at: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    make_calendar_feed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make the secret address of the own calendar, or another one in its place; it is shown only now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                        /** Format: uri */
                        url: string | null;
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["Busy"];
        };
    };
    end_calendar_feed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["Busy"];
        };
    };
    list_roles_of_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names of the roles of everybody who has any */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            user_id: string;
                            roles: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    send_reset_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mail a link that sets a password, or give it without a mail server */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mailed: boolean;
                        /** Format: date-time */
                        expires_at: string;
                        token?: string;
                        link?: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    disable_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    enable_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_roles_of_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles of a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id?: string;
                            name?: string;
                            description?: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    set_roles_of_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "manager"
                 *       ]
                 *     }
                 */
                "application/json": {
                    role_ids?: string[];
                    roles?: string[];
                };
            };
        };
        responses: {
            /** @description Give a user exactly these roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id?: string;
                            name?: string;
                            description?: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "email" | "-email" | "first_name" | "-first_name" | "last_name" | "-last_name" | "phone" | "-phone" | "avatar_url" | "-avatar_url" | "timezone" | "-timezone" | "language" | "-language" | "title" | "-title" | "department" | "-department" | "team_id" | "-team_id" | "manager_id" | "-manager_id" | "email_verified" | "-email_verified" | "last_login" | "-last_login" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_active" | "-is_active" | "is_deleted" | "-is_deleted" | "must_change_password" | "-must_change_password")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "email" | "first_name" | "last_name" | "phone" | "avatar_url" | "timezone" | "language" | "title" | "department" | "team_id" | "manager_id" | "email_verified" | "last_login" | "created_at" | "updated_at" | "is_active" | "is_deleted" | "must_change_password")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("team" | "manager")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["users.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                email?: components["parameters"]["users.email"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                first_name?: components["parameters"]["users.first_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                last_name?: components["parameters"]["users.last_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                phone?: components["parameters"]["users.phone"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                avatar_url?: components["parameters"]["users.avatar_url"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                timezone?: components["parameters"]["users.timezone"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                language?: components["parameters"]["users.language"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                title?: components["parameters"]["users.title"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                department?: components["parameters"]["users.department"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                team_id?: components["parameters"]["users.team_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                manager_id?: components["parameters"]["users.manager_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                email_verified?: components["parameters"]["users.email_verified"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                last_login?: components["parameters"]["users.last_login"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["users.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["users.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_active?: components["parameters"]["users.is_active"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["users.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                must_change_password?: components["parameters"]["users.must_change_password"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List users */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "email": "ada@example.com",
                     *           "first_name": "Ada",
                     *           "last_name": "Lovelace",
                     *           "phone": "+1 555 010 2030",
                     *           "avatar_url": "https://example.com/avatar-url",
                     *           "timezone": "Europe/London",
                     *           "language": "en",
                     *           "title": "Account Executive",
                     *           "department": "Sales",
                     *           "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *           "manager_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "email_verified": false,
                     *           "last_login": "2026-03-02T09:30:00Z",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_active": false,
                     *           "is_deleted": false,
                     *           "must_change_password": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "first_name": "Ada",
                 *       "last_name": "Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["UserCreate"];
            };
        };
        responses: {
            /** @description Make a user */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "email": "ada@example.com",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "phone": "+1 555 010 2030",
                     *       "avatar_url": "https://example.com/avatar-url",
                     *       "timezone": "Europe/London",
                     *       "language": "en",
                     *       "title": "Account Executive",
                     *       "department": "Sales",
                     *       "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "manager_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "email_verified": false,
                     *       "last_login": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_active": false,
                     *       "is_deleted": false,
                     *       "must_change_password": false
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_users: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "email" | "first_name" | "last_name" | "phone" | "avatar_url" | "timezone" | "language" | "title" | "department" | "team_id" | "manager_id" | "email_verified" | "last_login" | "created_at" | "updated_at" | "is_active" | "is_deleted" | "must_change_password")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("team" | "manager")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one user */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "email": "ada@example.com",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "phone": "+1 555 010 2030",
                     *       "avatar_url": "https://example.com/avatar-url",
                     *       "timezone": "Europe/London",
                     *       "language": "en",
                     *       "title": "Account Executive",
                     *       "department": "Sales",
                     *       "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "manager_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "email_verified": false,
                     *       "last_login": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_active": false,
                     *       "is_deleted": false,
                     *       "must_change_password": false
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Change a user */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "email": "ada@example.com",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "phone": "+1 555 010 2030",
                     *       "avatar_url": "https://example.com/avatar-url",
                     *       "timezone": "Europe/London",
                     *       "language": "en",
                     *       "title": "Account Executive",
                     *       "department": "Sales",
                     *       "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "manager_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "email_verified": false,
                     *       "last_login": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_active": false,
                     *       "is_deleted": false,
                     *       "must_change_password": false
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    export_users: {
        parameters: {
            query?: {
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "email" | "-email" | "first_name" | "-first_name" | "last_name" | "-last_name" | "phone" | "-phone" | "avatar_url" | "-avatar_url" | "timezone" | "-timezone" | "language" | "-language" | "title" | "-title" | "department" | "-department" | "team_id" | "-team_id" | "manager_id" | "-manager_id" | "email_verified" | "-email_verified" | "last_login" | "-last_login" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_active" | "-is_active" | "is_deleted" | "-is_deleted" | "must_change_password" | "-must_change_password")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "email" | "first_name" | "last_name" | "phone" | "avatar_url" | "timezone" | "language" | "title" | "department" | "team_id" | "manager_id" | "email_verified" | "last_login" | "created_at" | "updated_at" | "is_active" | "is_deleted" | "must_change_password")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["users.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                email?: components["parameters"]["users.email"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                first_name?: components["parameters"]["users.first_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                last_name?: components["parameters"]["users.last_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                phone?: components["parameters"]["users.phone"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                avatar_url?: components["parameters"]["users.avatar_url"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                timezone?: components["parameters"]["users.timezone"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                language?: components["parameters"]["users.language"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                title?: components["parameters"]["users.title"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                department?: components["parameters"]["users.department"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                team_id?: components["parameters"]["users.team_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                manager_id?: components["parameters"]["users.manager_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                email_verified?: components["parameters"]["users.email_verified"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                last_login?: components["parameters"]["users.last_login"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["users.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["users.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_active?: components["parameters"]["users.is_active"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["users.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                must_change_password?: components["parameters"]["users.must_change_password"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export users as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_roles: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it name. */
                sort?: ("id" | "-id" | "name" | "-name" | "description" | "-description" | "permissions" | "-permissions" | "created_at" | "-created_at" | "updated_at" | "-updated_at")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "permissions" | "created_at" | "updated_at")[];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["roles.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["roles.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["roles.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                permissions?: components["parameters"]["roles.permissions"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["roles.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["roles.updated_at"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-000098bc5cde",
                     *           "name": "partner_manager",
                     *           "description": "description",
                     *           "permissions": "{\"records\":{\"*\":{\"read\":\"all\"}},\"rights\":[]}",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "partner_manager"
                 *     }
                 */
                "application/json": components["schemas"]["RoleCreate"];
            };
        };
        responses: {
            /** @description Make a role */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-000098bc5cde",
                     *       "name": "partner_manager",
                     *       "description": "description",
                     *       "permissions": "{\"records\":{\"*\":{\"read\":\"all\"}},\"rights\":[]}",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_roles: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "permissions" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one role */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-000098bc5cde",
                     *       "name": "partner_manager",
                     *       "description": "description",
                     *       "permissions": "{\"records\":{\"*\":{\"read\":\"all\"}},\"rights\":[]}",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "partner_manager"
                 *     }
                 */
                "application/json": components["schemas"]["RolePatch"];
            };
        };
        responses: {
            /** @description Change a role */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-000098bc5cde",
                     *       "name": "partner_manager",
                     *       "description": "description",
                     *       "permissions": "{\"records\":{\"*\":{\"read\":\"all\"}},\"rights\":[]}",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_teams: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it name. */
                sort?: ("id" | "-id" | "name" | "-name" | "description" | "-description" | "team_lead_id" | "-team_lead_id" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "team_lead_id" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: "team_lead"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["teams.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["teams.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["teams.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                team_lead_id?: components["parameters"]["teams.team_lead_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["teams.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["teams.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["teams.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List teams */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *           "name": "North",
                     *           "description": "description",
                     *           "team_lead_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TeamList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "North"
                 *     }
                 */
                "application/json": components["schemas"]["TeamCreate"];
            };
        };
        responses: {
            /** @description Make a team */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "name": "North",
                     *       "description": "description",
                     *       "team_lead_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_teams: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "team_lead_id" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: "team_lead"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one team */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "name": "North",
                     *       "description": "description",
                     *       "team_lead_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "North"
                 *     }
                 */
                "application/json": components["schemas"]["TeamPatch"];
            };
        };
        responses: {
            /** @description Change a team */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "name": "North",
                     *       "description": "description",
                     *       "team_lead_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_contacts: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "first_name" | "-first_name" | "last_name" | "-last_name" | "email" | "-email" | "phone" | "-phone" | "mobile" | "-mobile" | "company" | "-company" | "title" | "-title" | "department" | "-department" | "website" | "-website" | "address_line1" | "-address_line1" | "address_line2" | "-address_line2" | "city" | "-city" | "state" | "-state" | "postal_code" | "-postal_code" | "country" | "-country" | "status" | "-status" | "source" | "-source" | "lead_score" | "-lead_score" | "owner_id" | "-owner_id" | "notes" | "-notes" | "linkedin_url" | "-linkedin_url" | "twitter_handle" | "-twitter_handle" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted" | "qualified_at" | "-qualified_at" | "converted_at" | "-converted_at" | "won_deal_count" | "-won_deal_count" | "won_deal_value" | "-won_deal_value" | "next_activity_at" | "-next_activity_at" | "next_activity_id" | "-next_activity_id" | "merged_into_id" | "-merged_into_id")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "first_name" | "last_name" | "email" | "phone" | "mobile" | "company" | "title" | "department" | "website" | "address_line1" | "address_line2" | "city" | "state" | "postal_code" | "country" | "status" | "source" | "lead_score" | "owner_id" | "tags" | "custom_fields" | "notes" | "linkedin_url" | "twitter_handle" | "created_at" | "updated_at" | "is_deleted" | "qualified_at" | "converted_at" | "won_deal_count" | "won_deal_value" | "next_activity_at" | "next_activity_id" | "merged_into_id")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "next_activity")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["contacts.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                first_name?: components["parameters"]["contacts.first_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                last_name?: components["parameters"]["contacts.last_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                email?: components["parameters"]["contacts.email"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                phone?: components["parameters"]["contacts.phone"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                mobile?: components["parameters"]["contacts.mobile"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                company?: components["parameters"]["contacts.company"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                title?: components["parameters"]["contacts.title"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                department?: components["parameters"]["contacts.department"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                website?: components["parameters"]["contacts.website"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                address_line1?: components["parameters"]["contacts.address_line1"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                address_line2?: components["parameters"]["contacts.address_line2"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                city?: components["parameters"]["contacts.city"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                state?: components["parameters"]["contacts.state"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                postal_code?: components["parameters"]["contacts.postal_code"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                country?: components["parameters"]["contacts.country"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["contacts.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                source?: components["parameters"]["contacts.source"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                lead_score?: components["parameters"]["contacts.lead_score"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["contacts.owner_id"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "tags[has]"?: components["parameters"]["contacts.tags"];
                /** @description Operators: `[is_null]`. */
                "custom_fields[is_null]"?: components["parameters"]["contacts.custom_fields"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                notes?: components["parameters"]["contacts.notes"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                linkedin_url?: components["parameters"]["contacts.linkedin_url"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                twitter_handle?: components["parameters"]["contacts.twitter_handle"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["contacts.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["contacts.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["contacts.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                qualified_at?: components["parameters"]["contacts.qualified_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                converted_at?: components["parameters"]["contacts.converted_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                won_deal_count?: components["parameters"]["contacts.won_deal_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                won_deal_value?: components["parameters"]["contacts.won_deal_value"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                next_activity_at?: components["parameters"]["contacts.next_activity_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                next_activity_id?: components["parameters"]["contacts.next_activity_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                merged_into_id?: components["parameters"]["contacts.merged_into_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List contacts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *           "first_name": "Ada",
                     *           "last_name": "Lovelace",
                     *           "email": "ada@example.com",
                     *           "phone": "+1 555 010 2030",
                     *           "mobile": "+1 555 010 2031",
                     *           "company": "Analytical Engines",
                     *           "title": "Director of Engineering",
                     *           "department": "Sales",
                     *           "website": "https://example.com",
                     *           "address_line1": "address line1",
                     *           "address_line2": "address line2",
                     *           "city": "London",
                     *           "state": "state",
                     *           "postal_code": "postal code",
                     *           "country": "United Kingdom",
                     *           "status": "new",
                     *           "source": "website",
                     *           "lead_score": 70,
                     *           "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "tags": [
                     *             "vip"
                     *           ],
                     *           "custom_fields": {},
                     *           "notes": "notes",
                     *           "linkedin_url": "https://example.com/linkedin-url",
                     *           "twitter_handle": "twitter handle",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false,
                     *           "qualified_at": "2026-03-02T09:30:00Z",
                     *           "converted_at": "2026-03-02T09:30:00Z",
                     *           "won_deal_count": 1,
                     *           "won_deal_value": 1,
                     *           "next_activity_at": "2026-03-02T09:30:00Z",
                     *           "next_activity_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *           "merged_into_id": "01980a5e-7c00-7000-8000-0000cedcb8f0"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_contact: {
        parameters: {
            query?: {
                /** @description Contacts that may be the same: name them in possible_duplicates, or refuse with 409 */
                duplicates?: "ignore" | "report" | "refuse";
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "first_name": "Ada",
                 *       "last_name": "Lovelace",
                 *       "email": "ada@example.com",
                 *       "company": "Analytical Engines"
                 *     }
                 */
                "application/json": components["schemas"]["ContactCreate"];
            };
        };
        responses: {
            /** @description Make a contact */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "email": "ada@example.com",
                     *       "phone": "+1 555 010 2030",
                     *       "mobile": "+1 555 010 2031",
                     *       "company": "Analytical Engines",
                     *       "title": "Director of Engineering",
                     *       "department": "Sales",
                     *       "website": "https://example.com",
                     *       "address_line1": "address line1",
                     *       "address_line2": "address line2",
                     *       "city": "London",
                     *       "state": "state",
                     *       "postal_code": "postal code",
                     *       "country": "United Kingdom",
                     *       "status": "new",
                     *       "source": "website",
                     *       "lead_score": 70,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "notes": "notes",
                     *       "linkedin_url": "https://example.com/linkedin-url",
                     *       "twitter_handle": "twitter handle",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "qualified_at": "2026-03-02T09:30:00Z",
                     *       "converted_at": "2026-03-02T09:30:00Z",
                     *       "won_deal_count": 1,
                     *       "won_deal_value": 1,
                     *       "next_activity_at": "2026-03-02T09:30:00Z",
                     *       "next_activity_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "merged_into_id": "01980a5e-7c00-7000-8000-0000cedcb8f0"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_contacts: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "first_name" | "last_name" | "email" | "phone" | "mobile" | "company" | "title" | "department" | "website" | "address_line1" | "address_line2" | "city" | "state" | "postal_code" | "country" | "status" | "source" | "lead_score" | "owner_id" | "tags" | "custom_fields" | "notes" | "linkedin_url" | "twitter_handle" | "created_at" | "updated_at" | "is_deleted" | "qualified_at" | "converted_at" | "won_deal_count" | "won_deal_value" | "next_activity_at" | "next_activity_id" | "merged_into_id")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "next_activity")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one contact */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "email": "ada@example.com",
                     *       "phone": "+1 555 010 2030",
                     *       "mobile": "+1 555 010 2031",
                     *       "company": "Analytical Engines",
                     *       "title": "Director of Engineering",
                     *       "department": "Sales",
                     *       "website": "https://example.com",
                     *       "address_line1": "address line1",
                     *       "address_line2": "address line2",
                     *       "city": "London",
                     *       "state": "state",
                     *       "postal_code": "postal code",
                     *       "country": "United Kingdom",
                     *       "status": "new",
                     *       "source": "website",
                     *       "lead_score": 70,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "notes": "notes",
                     *       "linkedin_url": "https://example.com/linkedin-url",
                     *       "twitter_handle": "twitter handle",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "qualified_at": "2026-03-02T09:30:00Z",
                     *       "converted_at": "2026-03-02T09:30:00Z",
                     *       "won_deal_count": 1,
                     *       "won_deal_value": 1,
                     *       "next_activity_at": "2026-03-02T09:30:00Z",
                     *       "next_activity_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "merged_into_id": "01980a5e-7c00-7000-8000-0000cedcb8f0"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "first_name": "Ada"
                 *     }
                 */
                "application/json": components["schemas"]["ContactPatch"];
            };
        };
        responses: {
            /** @description Change a contact */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "email": "ada@example.com",
                     *       "phone": "+1 555 010 2030",
                     *       "mobile": "+1 555 010 2031",
                     *       "company": "Analytical Engines",
                     *       "title": "Director of Engineering",
                     *       "department": "Sales",
                     *       "website": "https://example.com",
                     *       "address_line1": "address line1",
                     *       "address_line2": "address line2",
                     *       "city": "London",
                     *       "state": "state",
                     *       "postal_code": "postal code",
                     *       "country": "United Kingdom",
                     *       "status": "new",
                     *       "source": "website",
                     *       "lead_score": 70,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "notes": "notes",
                     *       "linkedin_url": "https://example.com/linkedin-url",
                     *       "twitter_handle": "twitter handle",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "qualified_at": "2026-03-02T09:30:00Z",
                     *       "converted_at": "2026-03-02T09:30:00Z",
                     *       "won_deal_count": 1,
                     *       "won_deal_value": 1,
                     *       "next_activity_at": "2026-03-02T09:30:00Z",
                     *       "next_activity_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "merged_into_id": "01980a5e-7c00-7000-8000-0000cedcb8f0"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    export_contacts: {
        parameters: {
            query?: {
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "first_name" | "-first_name" | "last_name" | "-last_name" | "email" | "-email" | "phone" | "-phone" | "mobile" | "-mobile" | "company" | "-company" | "title" | "-title" | "department" | "-department" | "website" | "-website" | "address_line1" | "-address_line1" | "address_line2" | "-address_line2" | "city" | "-city" | "state" | "-state" | "postal_code" | "-postal_code" | "country" | "-country" | "status" | "-status" | "source" | "-source" | "lead_score" | "-lead_score" | "owner_id" | "-owner_id" | "notes" | "-notes" | "linkedin_url" | "-linkedin_url" | "twitter_handle" | "-twitter_handle" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted" | "qualified_at" | "-qualified_at" | "converted_at" | "-converted_at" | "won_deal_count" | "-won_deal_count" | "won_deal_value" | "-won_deal_value" | "next_activity_at" | "-next_activity_at" | "next_activity_id" | "-next_activity_id" | "merged_into_id" | "-merged_into_id")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "first_name" | "last_name" | "email" | "phone" | "mobile" | "company" | "title" | "department" | "website" | "address_line1" | "address_line2" | "city" | "state" | "postal_code" | "country" | "status" | "source" | "lead_score" | "owner_id" | "tags" | "custom_fields" | "notes" | "linkedin_url" | "twitter_handle" | "created_at" | "updated_at" | "is_deleted" | "qualified_at" | "converted_at" | "won_deal_count" | "won_deal_value" | "next_activity_at" | "next_activity_id" | "merged_into_id")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["contacts.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                first_name?: components["parameters"]["contacts.first_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                last_name?: components["parameters"]["contacts.last_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                email?: components["parameters"]["contacts.email"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                phone?: components["parameters"]["contacts.phone"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                mobile?: components["parameters"]["contacts.mobile"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                company?: components["parameters"]["contacts.company"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                title?: components["parameters"]["contacts.title"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                department?: components["parameters"]["contacts.department"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                website?: components["parameters"]["contacts.website"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                address_line1?: components["parameters"]["contacts.address_line1"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                address_line2?: components["parameters"]["contacts.address_line2"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                city?: components["parameters"]["contacts.city"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                state?: components["parameters"]["contacts.state"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                postal_code?: components["parameters"]["contacts.postal_code"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                country?: components["parameters"]["contacts.country"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["contacts.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                source?: components["parameters"]["contacts.source"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                lead_score?: components["parameters"]["contacts.lead_score"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["contacts.owner_id"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "tags[has]"?: components["parameters"]["contacts.tags"];
                /** @description Operators: `[is_null]`. */
                "custom_fields[is_null]"?: components["parameters"]["contacts.custom_fields"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                notes?: components["parameters"]["contacts.notes"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                linkedin_url?: components["parameters"]["contacts.linkedin_url"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                twitter_handle?: components["parameters"]["contacts.twitter_handle"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["contacts.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["contacts.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["contacts.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                qualified_at?: components["parameters"]["contacts.qualified_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                converted_at?: components["parameters"]["contacts.converted_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                won_deal_count?: components["parameters"]["contacts.won_deal_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                won_deal_value?: components["parameters"]["contacts.won_deal_value"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                next_activity_at?: components["parameters"]["contacts.next_activity_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                next_activity_id?: components["parameters"]["contacts.next_activity_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                merged_into_id?: components["parameters"]["contacts.merged_into_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export contacts as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_pipelines: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it name. */
                sort?: ("id" | "-id" | "name" | "-name" | "description" | "-description" | "is_default" | "-is_default" | "order_index" | "-order_index" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "is_default" | "order_index" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["pipelines.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["pipelines.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["pipelines.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_default?: components["parameters"]["pipelines.is_default"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                order_index?: components["parameters"]["pipelines.order_index"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["pipelines.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["pipelines.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["pipelines.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List pipelines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *           "name": "Sales",
                     *           "description": "description",
                     *           "is_default": false,
                     *           "order_index": 1,
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PipelineList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_pipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sales"
                 *     }
                 */
                "application/json": components["schemas"]["PipelineCreate"];
            };
        };
        responses: {
            /** @description Make a pipeline */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "name": "Sales",
                     *       "description": "description",
                     *       "is_default": false,
                     *       "order_index": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_pipelines: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "is_default" | "order_index" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one pipeline */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "name": "Sales",
                     *       "description": "description",
                     *       "is_default": false,
                     *       "order_index": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_pipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_pipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sales"
                 *     }
                 */
                "application/json": components["schemas"]["PipelinePatch"];
            };
        };
        responses: {
            /** @description Change a pipeline */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "name": "Sales",
                     *       "description": "description",
                     *       "is_default": false,
                     *       "order_index": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    export_pipelines: {
        parameters: {
            query?: {
                /** @description Columns in order of weight; `-` turns the order round. Without it name. */
                sort?: ("id" | "-id" | "name" | "-name" | "description" | "-description" | "is_default" | "-is_default" | "order_index" | "-order_index" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "is_default" | "order_index" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["pipelines.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["pipelines.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["pipelines.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_default?: components["parameters"]["pipelines.is_default"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                order_index?: components["parameters"]["pipelines.order_index"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["pipelines.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["pipelines.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["pipelines.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export pipelines as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_pipeline_stages: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it order_index. */
                sort?: ("id" | "-id" | "pipeline_id" | "-pipeline_id" | "name" | "-name" | "description" | "-description" | "order_index" | "-order_index" | "probability" | "-probability" | "is_closed" | "-is_closed" | "is_won" | "-is_won" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "pipeline_id" | "name" | "description" | "order_index" | "probability" | "is_closed" | "is_won" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: "pipeline"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["pipeline_stages.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                pipeline_id?: components["parameters"]["pipeline_stages.pipeline_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["pipeline_stages.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["pipeline_stages.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                order_index?: components["parameters"]["pipeline_stages.order_index"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                probability?: components["parameters"]["pipeline_stages.probability"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_closed?: components["parameters"]["pipeline_stages.is_closed"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_won?: components["parameters"]["pipeline_stages.is_won"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["pipeline_stages.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["pipeline_stages.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["pipeline_stages.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List pipeline_stages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *           "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *           "name": "Negotiation",
                     *           "description": "description",
                     *           "order_index": 1,
                     *           "probability": 60,
                     *           "is_closed": false,
                     *           "is_won": false,
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PipelineStageList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_pipeline_stage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                 *       "name": "Negotiation"
                 *     }
                 */
                "application/json": components["schemas"]["PipelineStageCreate"];
            };
        };
        responses: {
            /** @description Make a pipeline stage */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *       "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "name": "Negotiation",
                     *       "description": "description",
                     *       "order_index": 1,
                     *       "probability": 60,
                     *       "is_closed": false,
                     *       "is_won": false,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["PipelineStage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_pipeline_stages: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "pipeline_id" | "name" | "description" | "order_index" | "probability" | "is_closed" | "is_won" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: "pipeline"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one pipeline stage */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *       "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "name": "Negotiation",
                     *       "description": "description",
                     *       "order_index": 1,
                     *       "probability": 60,
                     *       "is_closed": false,
                     *       "is_won": false,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["PipelineStage"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_pipeline_stage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_pipeline_stage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Negotiation"
                 *     }
                 */
                "application/json": components["schemas"]["PipelineStagePatch"];
            };
        };
        responses: {
            /** @description Change a pipeline stage */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *       "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "name": "Negotiation",
                     *       "description": "description",
                     *       "order_index": 1,
                     *       "probability": 60,
                     *       "is_closed": false,
                     *       "is_won": false,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["PipelineStage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    export_pipeline_stages: {
        parameters: {
            query?: {
                /** @description Columns in order of weight; `-` turns the order round. Without it order_index. */
                sort?: ("id" | "-id" | "pipeline_id" | "-pipeline_id" | "name" | "-name" | "description" | "-description" | "order_index" | "-order_index" | "probability" | "-probability" | "is_closed" | "-is_closed" | "is_won" | "-is_won" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "pipeline_id" | "name" | "description" | "order_index" | "probability" | "is_closed" | "is_won" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["pipeline_stages.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                pipeline_id?: components["parameters"]["pipeline_stages.pipeline_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["pipeline_stages.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["pipeline_stages.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                order_index?: components["parameters"]["pipeline_stages.order_index"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                probability?: components["parameters"]["pipeline_stages.probability"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_closed?: components["parameters"]["pipeline_stages.is_closed"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_won?: components["parameters"]["pipeline_stages.is_won"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["pipeline_stages.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["pipeline_stages.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["pipeline_stages.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export pipeline_stages as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_deals: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "title" | "-title" | "description" | "-description" | "value" | "-value" | "currency" | "-currency" | "pipeline_id" | "-pipeline_id" | "stage_id" | "-stage_id" | "status" | "-status" | "owner_id" | "-owner_id" | "contact_id" | "-contact_id" | "expected_close_date" | "-expected_close_date" | "actual_close_date" | "-actual_close_date" | "stage_entered_at" | "-stage_entered_at" | "probability" | "-probability" | "weighted_value" | "-weighted_value" | "lost_reason" | "-lost_reason" | "won_reason" | "-won_reason" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted" | "team_id" | "-team_id" | "exchange_rate" | "-exchange_rate" | "base_value" | "-base_value" | "probability_is_custom" | "-probability_is_custom" | "next_activity_at" | "-next_activity_at" | "next_activity_id" | "-next_activity_id")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "title" | "description" | "value" | "currency" | "pipeline_id" | "stage_id" | "status" | "owner_id" | "contact_id" | "expected_close_date" | "actual_close_date" | "stage_entered_at" | "probability" | "weighted_value" | "lost_reason" | "won_reason" | "tags" | "custom_fields" | "created_at" | "updated_at" | "is_deleted" | "team_id" | "exchange_rate" | "base_value" | "probability_is_custom" | "next_activity_at" | "next_activity_id")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "contact" | "stage" | "pipeline" | "next_activity")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["deals.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                title?: components["parameters"]["deals.title"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["deals.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                value?: components["parameters"]["deals.value"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                currency?: components["parameters"]["deals.currency"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                pipeline_id?: components["parameters"]["deals.pipeline_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                stage_id?: components["parameters"]["deals.stage_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["deals.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["deals.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                contact_id?: components["parameters"]["deals.contact_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                expected_close_date?: components["parameters"]["deals.expected_close_date"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                actual_close_date?: components["parameters"]["deals.actual_close_date"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                stage_entered_at?: components["parameters"]["deals.stage_entered_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                probability?: components["parameters"]["deals.probability"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                weighted_value?: components["parameters"]["deals.weighted_value"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                lost_reason?: components["parameters"]["deals.lost_reason"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                won_reason?: components["parameters"]["deals.won_reason"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "tags[has]"?: components["parameters"]["deals.tags"];
                /** @description Operators: `[is_null]`. */
                "custom_fields[is_null]"?: components["parameters"]["deals.custom_fields"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["deals.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["deals.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["deals.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                team_id?: components["parameters"]["deals.team_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                exchange_rate?: components["parameters"]["deals.exchange_rate"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                base_value?: components["parameters"]["deals.base_value"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                probability_is_custom?: components["parameters"]["deals.probability_is_custom"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                next_activity_at?: components["parameters"]["deals.next_activity_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                next_activity_id?: components["parameters"]["deals.next_activity_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List deals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *           "title": "Ten engines for Analytical Engines",
                     *           "description": "description",
                     *           "value": 12500.5,
                     *           "currency": "USD",
                     *           "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *           "stage_id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *           "status": "open",
                     *           "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *           "expected_close_date": "2026-03-02T09:30:00Z",
                     *           "actual_close_date": "2026-03-02T09:30:00Z",
                     *           "stage_entered_at": "2026-03-02T09:30:00Z",
                     *           "probability": 60,
                     *           "weighted_value": 1,
                     *           "lost_reason": "lost reason",
                     *           "won_reason": "won reason",
                     *           "tags": [
                     *             "vip"
                     *           ],
                     *           "custom_fields": {},
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false,
                     *           "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *           "exchange_rate": 1,
                     *           "base_value": 1,
                     *           "probability_is_custom": false,
                     *           "next_activity_at": "2026-03-02T09:30:00Z",
                     *           "next_activity_id": "01980a5e-7c00-7000-8000-0000b23dc6b4"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DealList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Ten engines for Analytical Engines",
                 *       "value": 12500.5,
                 *       "currency": "USD",
                 *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0"
                 *     }
                 */
                "application/json": components["schemas"]["DealCreate"];
            };
        };
        responses: {
            /** @description Make a deal */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "title": "Ten engines for Analytical Engines",
                     *       "description": "description",
                     *       "value": 12500.5,
                     *       "currency": "USD",
                     *       "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "stage_id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *       "status": "open",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "expected_close_date": "2026-03-02T09:30:00Z",
                     *       "actual_close_date": "2026-03-02T09:30:00Z",
                     *       "stage_entered_at": "2026-03-02T09:30:00Z",
                     *       "probability": 60,
                     *       "weighted_value": 1,
                     *       "lost_reason": "lost reason",
                     *       "won_reason": "won reason",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "exchange_rate": 1,
                     *       "base_value": 1,
                     *       "probability_is_custom": false,
                     *       "next_activity_at": "2026-03-02T09:30:00Z",
                     *       "next_activity_id": "01980a5e-7c00-7000-8000-0000b23dc6b4"
                     *     }
                     */
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_deals: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "title" | "description" | "value" | "currency" | "pipeline_id" | "stage_id" | "status" | "owner_id" | "contact_id" | "expected_close_date" | "actual_close_date" | "stage_entered_at" | "probability" | "weighted_value" | "lost_reason" | "won_reason" | "tags" | "custom_fields" | "created_at" | "updated_at" | "is_deleted" | "team_id" | "exchange_rate" | "base_value" | "probability_is_custom" | "next_activity_at" | "next_activity_id")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "contact" | "stage" | "pipeline" | "next_activity")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one deal */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "title": "Ten engines for Analytical Engines",
                     *       "description": "description",
                     *       "value": 12500.5,
                     *       "currency": "USD",
                     *       "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "stage_id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *       "status": "open",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "expected_close_date": "2026-03-02T09:30:00Z",
                     *       "actual_close_date": "2026-03-02T09:30:00Z",
                     *       "stage_entered_at": "2026-03-02T09:30:00Z",
                     *       "probability": 60,
                     *       "weighted_value": 1,
                     *       "lost_reason": "lost reason",
                     *       "won_reason": "won reason",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "exchange_rate": 1,
                     *       "base_value": 1,
                     *       "probability_is_custom": false,
                     *       "next_activity_at": "2026-03-02T09:30:00Z",
                     *       "next_activity_id": "01980a5e-7c00-7000-8000-0000b23dc6b4"
                     *     }
                     */
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Ten engines for Analytical Engines"
                 *     }
                 */
                "application/json": components["schemas"]["DealPatch"];
            };
        };
        responses: {
            /** @description Change a deal */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "title": "Ten engines for Analytical Engines",
                     *       "description": "description",
                     *       "value": 12500.5,
                     *       "currency": "USD",
                     *       "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "stage_id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *       "status": "open",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "expected_close_date": "2026-03-02T09:30:00Z",
                     *       "actual_close_date": "2026-03-02T09:30:00Z",
                     *       "stage_entered_at": "2026-03-02T09:30:00Z",
                     *       "probability": 60,
                     *       "weighted_value": 1,
                     *       "lost_reason": "lost reason",
                     *       "won_reason": "won reason",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "exchange_rate": 1,
                     *       "base_value": 1,
                     *       "probability_is_custom": false,
                     *       "next_activity_at": "2026-03-02T09:30:00Z",
                     *       "next_activity_id": "01980a5e-7c00-7000-8000-0000b23dc6b4"
                     *     }
                     */
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    export_deals: {
        parameters: {
            query?: {
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "title" | "-title" | "description" | "-description" | "value" | "-value" | "currency" | "-currency" | "pipeline_id" | "-pipeline_id" | "stage_id" | "-stage_id" | "status" | "-status" | "owner_id" | "-owner_id" | "contact_id" | "-contact_id" | "expected_close_date" | "-expected_close_date" | "actual_close_date" | "-actual_close_date" | "stage_entered_at" | "-stage_entered_at" | "probability" | "-probability" | "weighted_value" | "-weighted_value" | "lost_reason" | "-lost_reason" | "won_reason" | "-won_reason" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted" | "team_id" | "-team_id" | "exchange_rate" | "-exchange_rate" | "base_value" | "-base_value" | "probability_is_custom" | "-probability_is_custom" | "next_activity_at" | "-next_activity_at" | "next_activity_id" | "-next_activity_id")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "title" | "description" | "value" | "currency" | "pipeline_id" | "stage_id" | "status" | "owner_id" | "contact_id" | "expected_close_date" | "actual_close_date" | "stage_entered_at" | "probability" | "weighted_value" | "lost_reason" | "won_reason" | "tags" | "custom_fields" | "created_at" | "updated_at" | "is_deleted" | "team_id" | "exchange_rate" | "base_value" | "probability_is_custom" | "next_activity_at" | "next_activity_id")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["deals.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                title?: components["parameters"]["deals.title"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["deals.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                value?: components["parameters"]["deals.value"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                currency?: components["parameters"]["deals.currency"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                pipeline_id?: components["parameters"]["deals.pipeline_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                stage_id?: components["parameters"]["deals.stage_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["deals.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["deals.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                contact_id?: components["parameters"]["deals.contact_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                expected_close_date?: components["parameters"]["deals.expected_close_date"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                actual_close_date?: components["parameters"]["deals.actual_close_date"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                stage_entered_at?: components["parameters"]["deals.stage_entered_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                probability?: components["parameters"]["deals.probability"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                weighted_value?: components["parameters"]["deals.weighted_value"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                lost_reason?: components["parameters"]["deals.lost_reason"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                won_reason?: components["parameters"]["deals.won_reason"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "tags[has]"?: components["parameters"]["deals.tags"];
                /** @description Operators: `[is_null]`. */
                "custom_fields[is_null]"?: components["parameters"]["deals.custom_fields"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["deals.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["deals.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["deals.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                team_id?: components["parameters"]["deals.team_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                exchange_rate?: components["parameters"]["deals.exchange_rate"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                base_value?: components["parameters"]["deals.base_value"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                probability_is_custom?: components["parameters"]["deals.probability_is_custom"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                next_activity_at?: components["parameters"]["deals.next_activity_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                next_activity_id?: components["parameters"]["deals.next_activity_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export deals as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_activities: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "type" | "-type" | "subject" | "-subject" | "description" | "-description" | "status" | "-status" | "due_date" | "-due_date" | "completed_at" | "-completed_at" | "duration_minutes" | "-duration_minutes" | "owner_id" | "-owner_id" | "contact_id" | "-contact_id" | "deal_id" | "-deal_id" | "location" | "-location" | "outcome" | "-outcome" | "priority" | "-priority" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted" | "follow_up_to_id" | "-follow_up_to_id" | "recurrence" | "-recurrence" | "series_id" | "-series_id" | "recurrence_at" | "-recurrence_at" | "recurrence_timezone" | "-recurrence_timezone")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "type" | "subject" | "description" | "status" | "due_date" | "completed_at" | "duration_minutes" | "owner_id" | "contact_id" | "deal_id" | "location" | "outcome" | "priority" | "custom_fields" | "created_at" | "updated_at" | "is_deleted" | "follow_up_to_id" | "recurrence" | "series_id" | "recurrence_at" | "recurrence_timezone")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "contact" | "deal" | "follow_up_to")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["activities.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                type?: components["parameters"]["activities.type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                subject?: components["parameters"]["activities.subject"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["activities.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["activities.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                due_date?: components["parameters"]["activities.due_date"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                completed_at?: components["parameters"]["activities.completed_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                duration_minutes?: components["parameters"]["activities.duration_minutes"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["activities.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                contact_id?: components["parameters"]["activities.contact_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_id?: components["parameters"]["activities.deal_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                location?: components["parameters"]["activities.location"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                outcome?: components["parameters"]["activities.outcome"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                priority?: components["parameters"]["activities.priority"];
                /** @description Operators: `[is_null]`. */
                "custom_fields[is_null]"?: components["parameters"]["activities.custom_fields"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["activities.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["activities.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["activities.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                follow_up_to_id?: components["parameters"]["activities.follow_up_to_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                recurrence?: components["parameters"]["activities.recurrence"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                series_id?: components["parameters"]["activities.series_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                recurrence_at?: components["parameters"]["activities.recurrence_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                recurrence_timezone?: components["parameters"]["activities.recurrence_timezone"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List activities */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *           "type": "call",
                     *           "subject": "Call about the offer",
                     *           "description": "description",
                     *           "status": "pending",
                     *           "due_date": "2026-03-02T09:30:00Z",
                     *           "completed_at": "2026-03-02T09:30:00Z",
                     *           "duration_minutes": 30,
                     *           "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *           "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *           "location": "location",
                     *           "outcome": "outcome",
                     *           "priority": 1,
                     *           "custom_fields": {},
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false,
                     *           "follow_up_to_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *           "recurrence": "recurrence",
                     *           "series_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *           "recurrence_at": "2026-03-02T09:30:00Z",
                     *           "recurrence_timezone": "recurrence timezone"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "call",
                 *       "subject": "Call about the offer",
                 *       "due_date": "2026-03-02T09:30:00Z",
                 *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0"
                 *     }
                 */
                "application/json": components["schemas"]["ActivityCreate"];
            };
        };
        responses: {
            /** @description Make a activity */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "type": "call",
                     *       "subject": "Call about the offer",
                     *       "description": "description",
                     *       "status": "pending",
                     *       "due_date": "2026-03-02T09:30:00Z",
                     *       "completed_at": "2026-03-02T09:30:00Z",
                     *       "duration_minutes": 30,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "location": "location",
                     *       "outcome": "outcome",
                     *       "priority": 1,
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "follow_up_to_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "recurrence": "recurrence",
                     *       "series_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "recurrence_at": "2026-03-02T09:30:00Z",
                     *       "recurrence_timezone": "recurrence timezone"
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_activities: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "type" | "subject" | "description" | "status" | "due_date" | "completed_at" | "duration_minutes" | "owner_id" | "contact_id" | "deal_id" | "location" | "outcome" | "priority" | "custom_fields" | "created_at" | "updated_at" | "is_deleted" | "follow_up_to_id" | "recurrence" | "series_id" | "recurrence_at" | "recurrence_timezone")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "contact" | "deal" | "follow_up_to")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one activity */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "type": "call",
                     *       "subject": "Call about the offer",
                     *       "description": "description",
                     *       "status": "pending",
                     *       "due_date": "2026-03-02T09:30:00Z",
                     *       "completed_at": "2026-03-02T09:30:00Z",
                     *       "duration_minutes": 30,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "location": "location",
                     *       "outcome": "outcome",
                     *       "priority": 1,
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "follow_up_to_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "recurrence": "recurrence",
                     *       "series_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "recurrence_at": "2026-03-02T09:30:00Z",
                     *       "recurrence_timezone": "recurrence timezone"
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "call"
                 *     }
                 */
                "application/json": components["schemas"]["ActivityPatch"];
            };
        };
        responses: {
            /** @description Change a activity */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "type": "call",
                     *       "subject": "Call about the offer",
                     *       "description": "description",
                     *       "status": "pending",
                     *       "due_date": "2026-03-02T09:30:00Z",
                     *       "completed_at": "2026-03-02T09:30:00Z",
                     *       "duration_minutes": 30,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "location": "location",
                     *       "outcome": "outcome",
                     *       "priority": 1,
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "follow_up_to_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "recurrence": "recurrence",
                     *       "series_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "recurrence_at": "2026-03-02T09:30:00Z",
                     *       "recurrence_timezone": "recurrence timezone"
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    export_activities: {
        parameters: {
            query?: {
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "type" | "-type" | "subject" | "-subject" | "description" | "-description" | "status" | "-status" | "due_date" | "-due_date" | "completed_at" | "-completed_at" | "duration_minutes" | "-duration_minutes" | "owner_id" | "-owner_id" | "contact_id" | "-contact_id" | "deal_id" | "-deal_id" | "location" | "-location" | "outcome" | "-outcome" | "priority" | "-priority" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted" | "follow_up_to_id" | "-follow_up_to_id" | "recurrence" | "-recurrence" | "series_id" | "-series_id" | "recurrence_at" | "-recurrence_at" | "recurrence_timezone" | "-recurrence_timezone")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "type" | "subject" | "description" | "status" | "due_date" | "completed_at" | "duration_minutes" | "owner_id" | "contact_id" | "deal_id" | "location" | "outcome" | "priority" | "custom_fields" | "created_at" | "updated_at" | "is_deleted" | "follow_up_to_id" | "recurrence" | "series_id" | "recurrence_at" | "recurrence_timezone")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["activities.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                type?: components["parameters"]["activities.type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                subject?: components["parameters"]["activities.subject"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["activities.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["activities.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                due_date?: components["parameters"]["activities.due_date"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                completed_at?: components["parameters"]["activities.completed_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                duration_minutes?: components["parameters"]["activities.duration_minutes"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["activities.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                contact_id?: components["parameters"]["activities.contact_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_id?: components["parameters"]["activities.deal_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                location?: components["parameters"]["activities.location"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                outcome?: components["parameters"]["activities.outcome"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                priority?: components["parameters"]["activities.priority"];
                /** @description Operators: `[is_null]`. */
                "custom_fields[is_null]"?: components["parameters"]["activities.custom_fields"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["activities.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["activities.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["activities.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                follow_up_to_id?: components["parameters"]["activities.follow_up_to_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                recurrence?: components["parameters"]["activities.recurrence"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                series_id?: components["parameters"]["activities.series_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                recurrence_at?: components["parameters"]["activities.recurrence_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                recurrence_timezone?: components["parameters"]["activities.recurrence_timezone"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export activities as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_calls: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -started_at. */
                sort?: ("id" | "-id" | "activity_id" | "-activity_id" | "direction" | "-direction" | "outcome" | "-outcome" | "started_at" | "-started_at" | "duration_seconds" | "-duration_seconds" | "phone_number" | "-phone_number" | "recording_url" | "-recording_url" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "owner_id" | "-owner_id" | "deal_id" | "-deal_id" | "is_deleted" | "-is_deleted" | "deal_advanced" | "-deal_advanced" | "followup_count" | "-followup_count")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "activity_id" | "direction" | "outcome" | "started_at" | "duration_seconds" | "phone_number" | "recording_url" | "created_at" | "updated_at" | "owner_id" | "deal_id" | "is_deleted" | "deal_advanced" | "followup_count")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("activity" | "owner" | "deal")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["calls.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                activity_id?: components["parameters"]["calls.activity_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                direction?: components["parameters"]["calls.direction"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                outcome?: components["parameters"]["calls.outcome"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                started_at?: components["parameters"]["calls.started_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                duration_seconds?: components["parameters"]["calls.duration_seconds"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                phone_number?: components["parameters"]["calls.phone_number"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                recording_url?: components["parameters"]["calls.recording_url"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["calls.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["calls.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["calls.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_id?: components["parameters"]["calls.deal_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["calls.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_advanced?: components["parameters"]["calls.deal_advanced"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                followup_count?: components["parameters"]["calls.followup_count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List calls */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-00001f34232e",
                     *           "activity_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *           "direction": "outbound",
                     *           "outcome": "answered",
                     *           "started_at": "2026-03-02T09:30:00Z",
                     *           "duration_seconds": 240,
                     *           "phone_number": "+1 555 010 2030",
                     *           "recording_url": "https://example.com/recording-url",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *           "is_deleted": false,
                     *           "deal_advanced": false,
                     *           "followup_count": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CallList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    log_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "answered",
                 *       "duration_seconds": 245,
                 *       "notes": "Asked for an offer",
                 *       "follow_up": {
                 *         "type": "task",
                 *         "subject": "Send the offer",
                 *         "due_date": "2026-02-03T09:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {unknown} */
                    outcome: "answered" | "voicemail" | "missed" | "busy" | "failed";
                    /**
                     * @default outbound
                     * @enum {unknown}
                     */
                    direction?: "outbound" | "inbound";
                    /**
                     * Format: date-time
                     * @description duration_seconds ago unless said
                     */
                    started_at?: string;
                    /** @default 0 */
                    duration_seconds?: number;
                    phone_number?: string;
                    /** Format: uri */
                    recording_url?: string;
                    /**
                     * Format: uuid
                     * @description The planned activity of type call that this call carries out; without it one is made
                     */
                    activity_id?: string;
                    /** Format: uuid */
                    contact_id?: string;
                    /** Format: uuid */
                    deal_id?: string;
                    /**
                     * Format: uuid
                     * @description Whose call it was; yours unless said
                     */
                    owner_id?: string;
                    subject?: string;
                    notes?: string;
                    /** @description An activity as for POST /activities. It follows the call up and takes its owner, contact and deal unless it names others */
                    follow_up?: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description Log a call: its activity, its telephony detail, and what follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"] & {
                        activity: components["schemas"]["Activity"];
                        follow_up?: components["schemas"]["Activity"];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_calls: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "activity_id" | "direction" | "outcome" | "started_at" | "duration_seconds" | "phone_number" | "recording_url" | "created_at" | "updated_at" | "owner_id" | "deal_id" | "is_deleted" | "deal_advanced" | "followup_count")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("activity" | "owner" | "deal")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one call */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00001f34232e",
                     *       "activity_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "direction": "outbound",
                     *       "outcome": "answered",
                     *       "started_at": "2026-03-02T09:30:00Z",
                     *       "duration_seconds": 240,
                     *       "phone_number": "+1 555 010 2030",
                     *       "recording_url": "https://example.com/recording-url",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "is_deleted": false,
                     *       "deal_advanced": false,
                     *       "followup_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "direction": "outbound"
                 *     }
                 */
                "application/json": components["schemas"]["CallPatch"];
            };
        };
        responses: {
            /** @description Change a call */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00001f34232e",
                     *       "activity_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "direction": "outbound",
                     *       "outcome": "answered",
                     *       "started_at": "2026-03-02T09:30:00Z",
                     *       "duration_seconds": 240,
                     *       "phone_number": "+1 555 010 2030",
                     *       "recording_url": "https://example.com/recording-url",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "is_deleted": false,
                     *       "deal_advanced": false,
                     *       "followup_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    export_calls: {
        parameters: {
            query?: {
                /** @description Columns in order of weight; `-` turns the order round. Without it -started_at. */
                sort?: ("id" | "-id" | "activity_id" | "-activity_id" | "direction" | "-direction" | "outcome" | "-outcome" | "started_at" | "-started_at" | "duration_seconds" | "-duration_seconds" | "phone_number" | "-phone_number" | "recording_url" | "-recording_url" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "owner_id" | "-owner_id" | "deal_id" | "-deal_id" | "is_deleted" | "-is_deleted" | "deal_advanced" | "-deal_advanced" | "followup_count" | "-followup_count")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "activity_id" | "direction" | "outcome" | "started_at" | "duration_seconds" | "phone_number" | "recording_url" | "created_at" | "updated_at" | "owner_id" | "deal_id" | "is_deleted" | "deal_advanced" | "followup_count")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["calls.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                activity_id?: components["parameters"]["calls.activity_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                direction?: components["parameters"]["calls.direction"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                outcome?: components["parameters"]["calls.outcome"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                started_at?: components["parameters"]["calls.started_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                duration_seconds?: components["parameters"]["calls.duration_seconds"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                phone_number?: components["parameters"]["calls.phone_number"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                recording_url?: components["parameters"]["calls.recording_url"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["calls.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["calls.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["calls.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_id?: components["parameters"]["calls.deal_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["calls.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_advanced?: components["parameters"]["calls.deal_advanced"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                followup_count?: components["parameters"]["calls.followup_count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export calls as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_email_templates: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it name. */
                sort?: ("id" | "-id" | "name" | "-name" | "subject" | "-subject" | "body_html" | "-body_html" | "body_text" | "-body_text" | "category" | "-category" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "subject" | "body_html" | "body_text" | "category" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["email_templates.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["email_templates.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                subject?: components["parameters"]["email_templates.subject"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                body_html?: components["parameters"]["email_templates.body_html"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                body_text?: components["parameters"]["email_templates.body_text"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                category?: components["parameters"]["email_templates.category"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["email_templates.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["email_templates.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["email_templates.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List email_templates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *           "name": "First contact",
                     *           "subject": "A word about {{company}}",
                     *           "body_html": "body html",
                     *           "body_text": "Dear {{first_name}}, here is our offer.",
                     *           "category": "category",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EmailTemplateList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_email_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "First contact",
                 *       "subject": "A word about {{company}}"
                 *     }
                 */
                "application/json": components["schemas"]["EmailTemplateCreate"];
            };
        };
        responses: {
            /** @description Make a e-mail template */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "name": "First contact",
                     *       "subject": "A word about {{company}}",
                     *       "body_html": "body html",
                     *       "body_text": "Dear {{first_name}}, here is our offer.",
                     *       "category": "category",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["EmailTemplate"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_email_templates: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "subject" | "body_html" | "body_text" | "category" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one e-mail template */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "name": "First contact",
                     *       "subject": "A word about {{company}}",
                     *       "body_html": "body html",
                     *       "body_text": "Dear {{first_name}}, here is our offer.",
                     *       "category": "category",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["EmailTemplate"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_email_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_email_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "First contact"
                 *     }
                 */
                "application/json": components["schemas"]["EmailTemplatePatch"];
            };
        };
        responses: {
            /** @description Change a e-mail template */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "name": "First contact",
                     *       "subject": "A word about {{company}}",
                     *       "body_html": "body html",
                     *       "body_text": "Dear {{first_name}}, here is our offer.",
                     *       "category": "category",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["EmailTemplate"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_email_campaigns: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "name" | "-name" | "description" | "-description" | "template_id" | "-template_id" | "total_sent" | "-total_sent" | "total_delivered" | "-total_delivered" | "total_opened" | "-total_opened" | "total_clicked" | "-total_clicked" | "total_bounced" | "-total_bounced" | "scheduled_at" | "-scheduled_at" | "sent_at" | "-sent_at" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "template_id" | "total_sent" | "total_delivered" | "total_opened" | "total_clicked" | "total_bounced" | "scheduled_at" | "sent_at" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: "template"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["email_campaigns.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["email_campaigns.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["email_campaigns.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                template_id?: components["parameters"]["email_campaigns.template_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                total_sent?: components["parameters"]["email_campaigns.total_sent"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                total_delivered?: components["parameters"]["email_campaigns.total_delivered"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                total_opened?: components["parameters"]["email_campaigns.total_opened"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                total_clicked?: components["parameters"]["email_campaigns.total_clicked"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                total_bounced?: components["parameters"]["email_campaigns.total_bounced"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                scheduled_at?: components["parameters"]["email_campaigns.scheduled_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                sent_at?: components["parameters"]["email_campaigns.sent_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["email_campaigns.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["email_campaigns.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["email_campaigns.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List email_campaigns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *           "name": "Spring newsletter",
                     *           "description": "description",
                     *           "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *           "total_sent": 1,
                     *           "total_delivered": 1,
                     *           "total_opened": 1,
                     *           "total_clicked": 1,
                     *           "total_bounced": 1,
                     *           "scheduled_at": "2026-03-02T09:30:00Z",
                     *           "sent_at": "2026-03-02T09:30:00Z",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EmailCampaignList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_email_campaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Spring newsletter"
                 *     }
                 */
                "application/json": components["schemas"]["EmailCampaignCreate"];
            };
        };
        responses: {
            /** @description Make a e-mail campaign */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *       "name": "Spring newsletter",
                     *       "description": "description",
                     *       "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "total_sent": 1,
                     *       "total_delivered": 1,
                     *       "total_opened": 1,
                     *       "total_clicked": 1,
                     *       "total_bounced": 1,
                     *       "scheduled_at": "2026-03-02T09:30:00Z",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["EmailCampaign"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_email_campaigns: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "template_id" | "total_sent" | "total_delivered" | "total_opened" | "total_clicked" | "total_bounced" | "scheduled_at" | "sent_at" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: "template"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one e-mail campaign */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *       "name": "Spring newsletter",
                     *       "description": "description",
                     *       "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "total_sent": 1,
                     *       "total_delivered": 1,
                     *       "total_opened": 1,
                     *       "total_clicked": 1,
                     *       "total_bounced": 1,
                     *       "scheduled_at": "2026-03-02T09:30:00Z",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["EmailCampaign"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_email_campaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_email_campaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Spring newsletter"
                 *     }
                 */
                "application/json": components["schemas"]["EmailCampaignPatch"];
            };
        };
        responses: {
            /** @description Change a e-mail campaign */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *       "name": "Spring newsletter",
                     *       "description": "description",
                     *       "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "total_sent": 1,
                     *       "total_delivered": 1,
                     *       "total_opened": 1,
                     *       "total_clicked": 1,
                     *       "total_bounced": 1,
                     *       "scheduled_at": "2026-03-02T09:30:00Z",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["EmailCampaign"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_emails: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "subject" | "-subject" | "body_html" | "-body_html" | "body_text" | "-body_text" | "from_email" | "-from_email" | "to_email" | "-to_email" | "status" | "-status" | "contact_id" | "-contact_id" | "deal_id" | "-deal_id" | "template_id" | "-template_id" | "campaign_id" | "-campaign_id" | "owner_id" | "-owner_id" | "sent_at" | "-sent_at" | "delivered_at" | "-delivered_at" | "opened_at" | "-opened_at" | "clicked_at" | "-clicked_at" | "bounced_at" | "-bounced_at" | "open_count" | "-open_count" | "click_count" | "-click_count" | "provider_message_id" | "-provider_message_id" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted" | "unsubscribed_at" | "-unsubscribed_at")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "subject" | "body_html" | "body_text" | "from_email" | "to_email" | "cc_emails" | "bcc_emails" | "status" | "contact_id" | "deal_id" | "template_id" | "campaign_id" | "owner_id" | "sent_at" | "delivered_at" | "opened_at" | "clicked_at" | "bounced_at" | "open_count" | "click_count" | "provider_message_id" | "created_at" | "updated_at" | "is_deleted" | "unsubscribed_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "contact" | "deal" | "template" | "campaign")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["emails.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                subject?: components["parameters"]["emails.subject"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                body_html?: components["parameters"]["emails.body_html"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                body_text?: components["parameters"]["emails.body_text"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                from_email?: components["parameters"]["emails.from_email"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                to_email?: components["parameters"]["emails.to_email"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "cc_emails[has]"?: components["parameters"]["emails.cc_emails"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "bcc_emails[has]"?: components["parameters"]["emails.bcc_emails"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["emails.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                contact_id?: components["parameters"]["emails.contact_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_id?: components["parameters"]["emails.deal_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                template_id?: components["parameters"]["emails.template_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                campaign_id?: components["parameters"]["emails.campaign_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["emails.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                sent_at?: components["parameters"]["emails.sent_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                delivered_at?: components["parameters"]["emails.delivered_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                opened_at?: components["parameters"]["emails.opened_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                clicked_at?: components["parameters"]["emails.clicked_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                bounced_at?: components["parameters"]["emails.bounced_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                open_count?: components["parameters"]["emails.open_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                click_count?: components["parameters"]["emails.click_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                provider_message_id?: components["parameters"]["emails.provider_message_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["emails.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["emails.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["emails.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                unsubscribed_at?: components["parameters"]["emails.unsubscribed_at"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List emails */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000c708c45c",
                     *           "subject": "Our offer",
                     *           "body_html": "body html",
                     *           "body_text": "Dear {{first_name}}, here is our offer.",
                     *           "from_email": "sales@example.com",
                     *           "to_email": "ada@example.com",
                     *           "cc_emails": [
                     *             "charles@example.com"
                     *           ],
                     *           "bcc_emails": [],
                     *           "status": "draft",
                     *           "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *           "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *           "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *           "campaign_id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *           "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "sent_at": "2026-03-02T09:30:00Z",
                     *           "delivered_at": "2026-03-02T09:30:00Z",
                     *           "opened_at": "2026-03-02T09:30:00Z",
                     *           "clicked_at": "2026-03-02T09:30:00Z",
                     *           "bounced_at": "2026-03-02T09:30:00Z",
                     *           "open_count": 0,
                     *           "click_count": 0,
                     *           "provider_message_id": "provider message id",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false,
                     *           "unsubscribed_at": "2026-03-02T09:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EmailList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_email: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "Our offer",
                 *       "from_email": "sales@example.com",
                 *       "to_email": "ada@example.com",
                 *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0"
                 *     }
                 */
                "application/json": components["schemas"]["EmailCreate"];
            };
        };
        responses: {
            /** @description Make a e-mail */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000c708c45c",
                     *       "subject": "Our offer",
                     *       "body_html": "body html",
                     *       "body_text": "Dear {{first_name}}, here is our offer.",
                     *       "from_email": "sales@example.com",
                     *       "to_email": "ada@example.com",
                     *       "cc_emails": [
                     *         "charles@example.com"
                     *       ],
                     *       "bcc_emails": [],
                     *       "status": "draft",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "campaign_id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "delivered_at": "2026-03-02T09:30:00Z",
                     *       "opened_at": "2026-03-02T09:30:00Z",
                     *       "clicked_at": "2026-03-02T09:30:00Z",
                     *       "bounced_at": "2026-03-02T09:30:00Z",
                     *       "open_count": 0,
                     *       "click_count": 0,
                     *       "provider_message_id": "provider message id",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "unsubscribed_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Email"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_emails: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "subject" | "body_html" | "body_text" | "from_email" | "to_email" | "cc_emails" | "bcc_emails" | "status" | "contact_id" | "deal_id" | "template_id" | "campaign_id" | "owner_id" | "sent_at" | "delivered_at" | "opened_at" | "clicked_at" | "bounced_at" | "open_count" | "click_count" | "provider_message_id" | "created_at" | "updated_at" | "is_deleted" | "unsubscribed_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "contact" | "deal" | "template" | "campaign")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one e-mail */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000c708c45c",
                     *       "subject": "Our offer",
                     *       "body_html": "body html",
                     *       "body_text": "Dear {{first_name}}, here is our offer.",
                     *       "from_email": "sales@example.com",
                     *       "to_email": "ada@example.com",
                     *       "cc_emails": [
                     *         "charles@example.com"
                     *       ],
                     *       "bcc_emails": [],
                     *       "status": "draft",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "campaign_id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "delivered_at": "2026-03-02T09:30:00Z",
                     *       "opened_at": "2026-03-02T09:30:00Z",
                     *       "clicked_at": "2026-03-02T09:30:00Z",
                     *       "bounced_at": "2026-03-02T09:30:00Z",
                     *       "open_count": 0,
                     *       "click_count": 0,
                     *       "provider_message_id": "provider message id",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "unsubscribed_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Email"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_email: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_email: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "Our offer"
                 *     }
                 */
                "application/json": components["schemas"]["EmailPatch"];
            };
        };
        responses: {
            /** @description Change a e-mail */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000c708c45c",
                     *       "subject": "Our offer",
                     *       "body_html": "body html",
                     *       "body_text": "Dear {{first_name}}, here is our offer.",
                     *       "from_email": "sales@example.com",
                     *       "to_email": "ada@example.com",
                     *       "cc_emails": [
                     *         "charles@example.com"
                     *       ],
                     *       "bcc_emails": [],
                     *       "status": "draft",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "campaign_id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "delivered_at": "2026-03-02T09:30:00Z",
                     *       "opened_at": "2026-03-02T09:30:00Z",
                     *       "clicked_at": "2026-03-02T09:30:00Z",
                     *       "bounced_at": "2026-03-02T09:30:00Z",
                     *       "open_count": 0,
                     *       "click_count": 0,
                     *       "provider_message_id": "provider message id",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "unsubscribed_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Email"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    export_emails: {
        parameters: {
            query?: {
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "subject" | "-subject" | "body_html" | "-body_html" | "body_text" | "-body_text" | "from_email" | "-from_email" | "to_email" | "-to_email" | "status" | "-status" | "contact_id" | "-contact_id" | "deal_id" | "-deal_id" | "template_id" | "-template_id" | "campaign_id" | "-campaign_id" | "owner_id" | "-owner_id" | "sent_at" | "-sent_at" | "delivered_at" | "-delivered_at" | "opened_at" | "-opened_at" | "clicked_at" | "-clicked_at" | "bounced_at" | "-bounced_at" | "open_count" | "-open_count" | "click_count" | "-click_count" | "provider_message_id" | "-provider_message_id" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted" | "unsubscribed_at" | "-unsubscribed_at")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "subject" | "body_html" | "body_text" | "from_email" | "to_email" | "cc_emails" | "bcc_emails" | "status" | "contact_id" | "deal_id" | "template_id" | "campaign_id" | "owner_id" | "sent_at" | "delivered_at" | "opened_at" | "clicked_at" | "bounced_at" | "open_count" | "click_count" | "provider_message_id" | "created_at" | "updated_at" | "is_deleted" | "unsubscribed_at")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["emails.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                subject?: components["parameters"]["emails.subject"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                body_html?: components["parameters"]["emails.body_html"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                body_text?: components["parameters"]["emails.body_text"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                from_email?: components["parameters"]["emails.from_email"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                to_email?: components["parameters"]["emails.to_email"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "cc_emails[has]"?: components["parameters"]["emails.cc_emails"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "bcc_emails[has]"?: components["parameters"]["emails.bcc_emails"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["emails.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                contact_id?: components["parameters"]["emails.contact_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_id?: components["parameters"]["emails.deal_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                template_id?: components["parameters"]["emails.template_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                campaign_id?: components["parameters"]["emails.campaign_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["emails.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                sent_at?: components["parameters"]["emails.sent_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                delivered_at?: components["parameters"]["emails.delivered_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                opened_at?: components["parameters"]["emails.opened_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                clicked_at?: components["parameters"]["emails.clicked_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                bounced_at?: components["parameters"]["emails.bounced_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                open_count?: components["parameters"]["emails.open_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                click_count?: components["parameters"]["emails.click_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                provider_message_id?: components["parameters"]["emails.provider_message_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["emails.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["emails.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["emails.is_deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                unsubscribed_at?: components["parameters"]["emails.unsubscribed_at"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export emails as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_documents: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "name" | "-name" | "description" | "-description" | "type" | "-type" | "status" | "-status" | "file_url" | "-file_url" | "file_size" | "-file_size" | "file_type" | "-file_type" | "owner_id" | "-owner_id" | "contact_id" | "-contact_id" | "deal_id" | "-deal_id" | "requires_signature" | "-requires_signature" | "signature_provider" | "-signature_provider" | "signature_request_id" | "-signature_request_id" | "sent_at" | "-sent_at" | "viewed_at" | "-viewed_at" | "signed_at" | "-signed_at" | "expires_at" | "-expires_at" | "view_count" | "-view_count" | "reminder_count" | "-reminder_count" | "last_reminder_at" | "-last_reminder_at" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "type" | "status" | "file_url" | "file_size" | "file_type" | "owner_id" | "contact_id" | "deal_id" | "requires_signature" | "signature_provider" | "signature_request_id" | "sent_at" | "viewed_at" | "signed_at" | "expires_at" | "view_count" | "reminder_count" | "last_reminder_at" | "tags" | "custom_fields" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "contact" | "deal")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["documents.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["documents.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["documents.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                type?: components["parameters"]["documents.type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["documents.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                file_url?: components["parameters"]["documents.file_url"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                file_size?: components["parameters"]["documents.file_size"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                file_type?: components["parameters"]["documents.file_type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["documents.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                contact_id?: components["parameters"]["documents.contact_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_id?: components["parameters"]["documents.deal_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                requires_signature?: components["parameters"]["documents.requires_signature"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                signature_provider?: components["parameters"]["documents.signature_provider"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                signature_request_id?: components["parameters"]["documents.signature_request_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                sent_at?: components["parameters"]["documents.sent_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                viewed_at?: components["parameters"]["documents.viewed_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                signed_at?: components["parameters"]["documents.signed_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                expires_at?: components["parameters"]["documents.expires_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                view_count?: components["parameters"]["documents.view_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                reminder_count?: components["parameters"]["documents.reminder_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                last_reminder_at?: components["parameters"]["documents.last_reminder_at"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "tags[has]"?: components["parameters"]["documents.tags"];
                /** @description Operators: `[is_null]`. */
                "custom_fields[is_null]"?: components["parameters"]["documents.custom_fields"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["documents.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["documents.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["documents.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000009017e5",
                     *           "name": "Offer 2026-017",
                     *           "description": "description",
                     *           "type": "contract",
                     *           "status": "draft",
                     *           "file_url": "https://example.com/offer-2026-017.pdf",
                     *           "file_size": 0,
                     *           "file_type": "file type",
                     *           "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *           "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *           "requires_signature": false,
                     *           "signature_provider": "signature provider",
                     *           "signature_request_id": "signature request id",
                     *           "sent_at": "2026-03-02T09:30:00Z",
                     *           "viewed_at": "2026-03-02T09:30:00Z",
                     *           "signed_at": "2026-03-02T09:30:00Z",
                     *           "expires_at": "2026-03-02T09:30:00Z",
                     *           "view_count": 0,
                     *           "reminder_count": 0,
                     *           "last_reminder_at": "2026-03-02T09:30:00Z",
                     *           "tags": [
                     *             "vip"
                     *           ],
                     *           "custom_fields": {},
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Offer 2026-017",
                 *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0"
                 *     }
                 */
                "application/json": components["schemas"]["DocumentCreate"];
            };
        };
        responses: {
            /** @description Make a document */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000009017e5",
                     *       "name": "Offer 2026-017",
                     *       "description": "description",
                     *       "type": "contract",
                     *       "status": "draft",
                     *       "file_url": "https://example.com/offer-2026-017.pdf",
                     *       "file_size": 0,
                     *       "file_type": "file type",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "requires_signature": false,
                     *       "signature_provider": "signature provider",
                     *       "signature_request_id": "signature request id",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "viewed_at": "2026-03-02T09:30:00Z",
                     *       "signed_at": "2026-03-02T09:30:00Z",
                     *       "expires_at": "2026-03-02T09:30:00Z",
                     *       "view_count": 0,
                     *       "reminder_count": 0,
                     *       "last_reminder_at": "2026-03-02T09:30:00Z",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_documents: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "type" | "status" | "file_url" | "file_size" | "file_type" | "owner_id" | "contact_id" | "deal_id" | "requires_signature" | "signature_provider" | "signature_request_id" | "sent_at" | "viewed_at" | "signed_at" | "expires_at" | "view_count" | "reminder_count" | "last_reminder_at" | "tags" | "custom_fields" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("owner" | "contact" | "deal")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one document */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000009017e5",
                     *       "name": "Offer 2026-017",
                     *       "description": "description",
                     *       "type": "contract",
                     *       "status": "draft",
                     *       "file_url": "https://example.com/offer-2026-017.pdf",
                     *       "file_size": 0,
                     *       "file_type": "file type",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "requires_signature": false,
                     *       "signature_provider": "signature provider",
                     *       "signature_request_id": "signature request id",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "viewed_at": "2026-03-02T09:30:00Z",
                     *       "signed_at": "2026-03-02T09:30:00Z",
                     *       "expires_at": "2026-03-02T09:30:00Z",
                     *       "view_count": 0,
                     *       "reminder_count": 0,
                     *       "last_reminder_at": "2026-03-02T09:30:00Z",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Offer 2026-017"
                 *     }
                 */
                "application/json": components["schemas"]["DocumentPatch"];
            };
        };
        responses: {
            /** @description Change a document */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000009017e5",
                     *       "name": "Offer 2026-017",
                     *       "description": "description",
                     *       "type": "contract",
                     *       "status": "draft",
                     *       "file_url": "https://example.com/offer-2026-017.pdf",
                     *       "file_size": 0,
                     *       "file_type": "file type",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "requires_signature": false,
                     *       "signature_provider": "signature provider",
                     *       "signature_request_id": "signature request id",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "viewed_at": "2026-03-02T09:30:00Z",
                     *       "signed_at": "2026-03-02T09:30:00Z",
                     *       "expires_at": "2026-03-02T09:30:00Z",
                     *       "view_count": 0,
                     *       "reminder_count": 0,
                     *       "last_reminder_at": "2026-03-02T09:30:00Z",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    export_documents: {
        parameters: {
            query?: {
                /** @description Text search: every word must occur; typos, accents and the format of phone numbers are forgiven. */
                q?: components["parameters"]["q"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "name" | "-name" | "description" | "-description" | "type" | "-type" | "status" | "-status" | "file_url" | "-file_url" | "file_size" | "-file_size" | "file_type" | "-file_type" | "owner_id" | "-owner_id" | "contact_id" | "-contact_id" | "deal_id" | "-deal_id" | "requires_signature" | "-requires_signature" | "signature_provider" | "-signature_provider" | "signature_request_id" | "-signature_request_id" | "sent_at" | "-sent_at" | "viewed_at" | "-viewed_at" | "signed_at" | "-signed_at" | "expires_at" | "-expires_at" | "view_count" | "-view_count" | "reminder_count" | "-reminder_count" | "last_reminder_at" | "-last_reminder_at" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "type" | "status" | "file_url" | "file_size" | "file_type" | "owner_id" | "contact_id" | "deal_id" | "requires_signature" | "signature_provider" | "signature_request_id" | "sent_at" | "viewed_at" | "signed_at" | "expires_at" | "view_count" | "reminder_count" | "last_reminder_at" | "tags" | "custom_fields" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["documents.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["documents.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["documents.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                type?: components["parameters"]["documents.type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["documents.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                file_url?: components["parameters"]["documents.file_url"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                file_size?: components["parameters"]["documents.file_size"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                file_type?: components["parameters"]["documents.file_type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["documents.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                contact_id?: components["parameters"]["documents.contact_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                deal_id?: components["parameters"]["documents.deal_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                requires_signature?: components["parameters"]["documents.requires_signature"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                signature_provider?: components["parameters"]["documents.signature_provider"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                signature_request_id?: components["parameters"]["documents.signature_request_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                sent_at?: components["parameters"]["documents.sent_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                viewed_at?: components["parameters"]["documents.viewed_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                signed_at?: components["parameters"]["documents.signed_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                expires_at?: components["parameters"]["documents.expires_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                view_count?: components["parameters"]["documents.view_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                reminder_count?: components["parameters"]["documents.reminder_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                last_reminder_at?: components["parameters"]["documents.last_reminder_at"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "tags[has]"?: components["parameters"]["documents.tags"];
                /** @description Operators: `[is_null]`. */
                "custom_fields[is_null]"?: components["parameters"]["documents.custom_fields"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["documents.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["documents.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["documents.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export documents as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_document_signatures: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "document_id" | "-document_id" | "signer_name" | "-signer_name" | "signer_email" | "-signer_email" | "signer_role" | "-signer_role" | "signed_at" | "-signed_at" | "ip_address" | "-ip_address" | "user_agent" | "-user_agent" | "is_signed" | "-is_signed" | "created_at" | "-created_at" | "updated_at" | "-updated_at")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "document_id" | "signer_name" | "signer_email" | "signer_role" | "signed_at" | "ip_address" | "user_agent" | "is_signed" | "created_at" | "updated_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "document"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["document_signatures.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                document_id?: components["parameters"]["document_signatures.document_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                signer_name?: components["parameters"]["document_signatures.signer_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                signer_email?: components["parameters"]["document_signatures.signer_email"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                signer_role?: components["parameters"]["document_signatures.signer_role"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                signed_at?: components["parameters"]["document_signatures.signed_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                ip_address?: components["parameters"]["document_signatures.ip_address"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                user_agent?: components["parameters"]["document_signatures.user_agent"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_signed?: components["parameters"]["document_signatures.is_signed"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["document_signatures.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["document_signatures.updated_at"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List document_signatures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-00007529cf1e",
                     *           "document_id": "01980a5e-7c00-7000-8000-0000009017e5",
                     *           "signer_name": "Ada Lovelace",
                     *           "signer_email": "ada@example.com",
                     *           "signer_role": "Director",
                     *           "signed_at": "2026-03-02T09:30:00Z",
                     *           "ip_address": "192.0.2.10",
                     *           "user_agent": "user agent",
                     *           "is_signed": false,
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentSignatureList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_document_signature: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document_id": "01980a5e-7c00-7000-8000-0000009017e5",
                 *       "signer_name": "Ada Lovelace",
                 *       "signer_email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["DocumentSignatureCreate"];
            };
        };
        responses: {
            /** @description Make a signature */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00007529cf1e",
                     *       "document_id": "01980a5e-7c00-7000-8000-0000009017e5",
                     *       "signer_name": "Ada Lovelace",
                     *       "signer_email": "ada@example.com",
                     *       "signer_role": "Director",
                     *       "signed_at": "2026-03-02T09:30:00Z",
                     *       "ip_address": "192.0.2.10",
                     *       "user_agent": "user agent",
                     *       "is_signed": false,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentSignature"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_document_signatures: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "document_id" | "signer_name" | "signer_email" | "signer_role" | "signed_at" | "ip_address" | "user_agent" | "is_signed" | "created_at" | "updated_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "document"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one signature */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00007529cf1e",
                     *       "document_id": "01980a5e-7c00-7000-8000-0000009017e5",
                     *       "signer_name": "Ada Lovelace",
                     *       "signer_email": "ada@example.com",
                     *       "signer_role": "Director",
                     *       "signed_at": "2026-03-02T09:30:00Z",
                     *       "ip_address": "192.0.2.10",
                     *       "user_agent": "user agent",
                     *       "is_signed": false,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentSignature"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_document_signature: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_document_signature: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "signer_name": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["DocumentSignaturePatch"];
            };
        };
        responses: {
            /** @description Change a signature */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00007529cf1e",
                     *       "document_id": "01980a5e-7c00-7000-8000-0000009017e5",
                     *       "signer_name": "Ada Lovelace",
                     *       "signer_email": "ada@example.com",
                     *       "signer_role": "Director",
                     *       "signed_at": "2026-03-02T09:30:00Z",
                     *       "ip_address": "192.0.2.10",
                     *       "user_agent": "user agent",
                     *       "is_signed": false,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentSignature"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_workflows: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it name. */
                sort?: ("id" | "-id" | "name" | "-name" | "description" | "-description" | "status" | "-status" | "trigger_type" | "-trigger_type" | "execution_order" | "-execution_order" | "max_executions" | "-max_executions" | "execution_count" | "-execution_count" | "owner_id" | "-owner_id" | "last_executed_at" | "-last_executed_at" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "status" | "trigger_type" | "trigger_conditions" | "actions" | "execution_order" | "max_executions" | "execution_count" | "owner_id" | "last_executed_at" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: "owner"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["workflows.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["workflows.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["workflows.description"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                status?: components["parameters"]["workflows.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                trigger_type?: components["parameters"]["workflows.trigger_type"];
                /** @description Operators: `[is_null]`. */
                "trigger_conditions[is_null]"?: components["parameters"]["workflows.trigger_conditions"];
                /** @description Operators: `[has]`, `[is_null]`. */
                "actions[has]"?: components["parameters"]["workflows.actions"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                execution_order?: components["parameters"]["workflows.execution_order"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                max_executions?: components["parameters"]["workflows.max_executions"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                execution_count?: components["parameters"]["workflows.execution_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["workflows.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                last_executed_at?: components["parameters"]["workflows.last_executed_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["workflows.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["workflows.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["workflows.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List workflows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000ea292cc1",
                     *           "name": "Welcome new contacts",
                     *           "description": "description",
                     *           "status": "active",
                     *           "trigger_type": "deal_created",
                     *           "trigger_conditions": {},
                     *           "actions": [],
                     *           "execution_order": 1,
                     *           "max_executions": 1,
                     *           "execution_count": 1,
                     *           "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "last_executed_at": "2026-03-02T09:30:00Z",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Welcome new contacts",
                 *       "trigger_type": "deal_created"
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowCreate"];
            };
        };
        responses: {
            /** @description Make a workflow */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000ea292cc1",
                     *       "name": "Welcome new contacts",
                     *       "description": "description",
                     *       "status": "active",
                     *       "trigger_type": "deal_created",
                     *       "trigger_conditions": {},
                     *       "actions": [],
                     *       "execution_order": 1,
                     *       "max_executions": 1,
                     *       "execution_count": 1,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "last_executed_at": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_workflows: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "name" | "description" | "status" | "trigger_type" | "trigger_conditions" | "actions" | "execution_order" | "max_executions" | "execution_count" | "owner_id" | "last_executed_at" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Records to be put beside the one that names them. */
                include?: "owner"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one workflow */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000ea292cc1",
                     *       "name": "Welcome new contacts",
                     *       "description": "description",
                     *       "status": "active",
                     *       "trigger_type": "deal_created",
                     *       "trigger_conditions": {},
                     *       "actions": [],
                     *       "execution_order": 1,
                     *       "max_executions": 1,
                     *       "execution_count": 1,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "last_executed_at": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Welcome new contacts"
                 *     }
                 */
                "application/json": components["schemas"]["WorkflowPatch"];
            };
        };
        responses: {
            /** @description Change a workflow */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000ea292cc1",
                     *       "name": "Welcome new contacts",
                     *       "description": "description",
                     *       "status": "active",
                     *       "trigger_type": "deal_created",
                     *       "trigger_conditions": {},
                     *       "actions": [],
                     *       "execution_order": 1,
                     *       "max_executions": 1,
                     *       "execution_count": 1,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "last_executed_at": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_workflow_executions: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "workflow_id" | "-workflow_id" | "status" | "-status" | "success_count" | "-success_count" | "failure_count" | "-failure_count" | "error_message" | "-error_message" | "started_at" | "-started_at" | "completed_at" | "-completed_at" | "duration_seconds" | "-duration_seconds" | "created_at" | "-created_at")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "workflow_id" | "status" | "trigger_data" | "actions_executed" | "success_count" | "failure_count" | "error_message" | "started_at" | "completed_at" | "duration_seconds" | "created_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "workflow"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["workflow_executions.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                workflow_id?: components["parameters"]["workflow_executions.workflow_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                status?: components["parameters"]["workflow_executions.status"];
                /** @description Operators: `[is_null]`. */
                "trigger_data[is_null]"?: components["parameters"]["workflow_executions.trigger_data"];
                /** @description Operators: `[is_null]`. */
                "actions_executed[is_null]"?: components["parameters"]["workflow_executions.actions_executed"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                success_count?: components["parameters"]["workflow_executions.success_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                failure_count?: components["parameters"]["workflow_executions.failure_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                error_message?: components["parameters"]["workflow_executions.error_message"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                started_at?: components["parameters"]["workflow_executions.started_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                completed_at?: components["parameters"]["workflow_executions.completed_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                duration_seconds?: components["parameters"]["workflow_executions.duration_seconds"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["workflow_executions.created_at"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List workflow_executions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-00007927d922",
                     *           "workflow_id": "01980a5e-7c00-7000-8000-0000ea292cc1",
                     *           "status": "status",
                     *           "trigger_data": {},
                     *           "actions_executed": {},
                     *           "success_count": 1,
                     *           "failure_count": 1,
                     *           "error_message": "error message",
                     *           "started_at": "2026-03-02T09:30:00Z",
                     *           "completed_at": "2026-03-02T09:30:00Z",
                     *           "duration_seconds": 240,
                     *           "created_at": "2026-03-02T09:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowExecutionList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_workflow_executions: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "workflow_id" | "status" | "trigger_data" | "actions_executed" | "success_count" | "failure_count" | "error_message" | "started_at" | "completed_at" | "duration_seconds" | "created_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "workflow"[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one workflow execution */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00007927d922",
                     *       "workflow_id": "01980a5e-7c00-7000-8000-0000ea292cc1",
                     *       "status": "status",
                     *       "trigger_data": {},
                     *       "actions_executed": {},
                     *       "success_count": 1,
                     *       "failure_count": 1,
                     *       "error_message": "error message",
                     *       "started_at": "2026-03-02T09:30:00Z",
                     *       "completed_at": "2026-03-02T09:30:00Z",
                     *       "duration_seconds": 240,
                     *       "created_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowExecution"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_custom_fields: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it resource,position. */
                sort?: ("id" | "-id" | "resource" | "-resource" | "name" | "-name" | "label" | "-label" | "type" | "-type" | "required" | "-required" | "position" | "-position" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "is_deleted" | "-is_deleted")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "resource" | "name" | "label" | "type" | "required" | "choices" | "position" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["custom_fields.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                resource?: components["parameters"]["custom_fields.resource"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["custom_fields.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                label?: components["parameters"]["custom_fields.label"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                type?: components["parameters"]["custom_fields.type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                required?: components["parameters"]["custom_fields.required"];
                /** @description Operators: `[is_null]`. */
                "choices[is_null]"?: components["parameters"]["custom_fields.choices"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                position?: components["parameters"]["custom_fields.position"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["custom_fields.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["custom_fields.updated_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_deleted?: components["parameters"]["custom_fields.is_deleted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List custom_fields */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-00009f1d056a",
                     *           "resource": "contacts",
                     *           "name": "region",
                     *           "label": "Region",
                     *           "type": "choice",
                     *           "required": false,
                     *           "choices": [
                     *             "north",
                     *             "south"
                     *           ],
                     *           "position": 1,
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z",
                     *           "is_deleted": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CustomFieldList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_custom_field: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resource": "contacts",
                 *       "name": "region",
                 *       "label": "Region",
                 *       "type": "choice",
                 *       "choices": [
                 *         "north",
                 *         "south"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CustomFieldCreate"];
            };
        };
        responses: {
            /** @description Make a custom field */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00009f1d056a",
                     *       "resource": "contacts",
                     *       "name": "region",
                     *       "label": "Region",
                     *       "type": "choice",
                     *       "required": false,
                     *       "choices": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "position": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_custom_fields: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "resource" | "name" | "label" | "type" | "required" | "choices" | "position" | "created_at" | "updated_at" | "is_deleted")[];
                /** @description Also, or only, what lies in the bin; for those who may delete. */
                deleted?: components["parameters"]["deleted"];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one custom field */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00009f1d056a",
                     *       "resource": "contacts",
                     *       "name": "region",
                     *       "label": "Region",
                     *       "type": "choice",
                     *       "required": false,
                     *       "choices": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "position": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_custom_field: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_custom_field: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Region"
                 *     }
                 */
                "application/json": components["schemas"]["CustomFieldPatch"];
            };
        };
        responses: {
            /** @description Change a custom field */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00009f1d056a",
                     *       "resource": "contacts",
                     *       "name": "region",
                     *       "label": "Region",
                     *       "type": "choice",
                     *       "required": false,
                     *       "choices": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "position": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_saved_views: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it position,name. */
                sort?: ("id" | "-id" | "resource" | "-resource" | "name" | "-name" | "is_shared" | "-is_shared" | "owner_id" | "-owner_id" | "position" | "-position" | "created_at" | "-created_at" | "updated_at" | "-updated_at")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "resource" | "name" | "is_shared" | "definition" | "owner_id" | "position" | "created_at" | "updated_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "owner"[];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["saved_views.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                resource?: components["parameters"]["saved_views.resource"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                name?: components["parameters"]["saved_views.name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_shared?: components["parameters"]["saved_views.is_shared"];
                /** @description Operators: `[is_null]`. */
                "definition[is_null]"?: components["parameters"]["saved_views.definition"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                owner_id?: components["parameters"]["saved_views.owner_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                position?: components["parameters"]["saved_views.position"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["saved_views.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                updated_at?: components["parameters"]["saved_views.updated_at"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List saved_views */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-00003d1bf07d",
                     *           "resource": "resource",
                     *           "name": "name",
                     *           "is_shared": false,
                     *           "definition": {},
                     *           "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "position": 1,
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "updated_at": "2026-03-02T09:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SavedViewList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    create_saved_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resource": "resource",
                 *       "name": "name"
                 *     }
                 */
                "application/json": components["schemas"]["SavedViewCreate"];
            };
        };
        responses: {
            /** @description Make a saved view */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00003d1bf07d",
                     *       "resource": "resource",
                     *       "name": "name",
                     *       "is_shared": false,
                     *       "definition": {},
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "position": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_saved_views: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "resource" | "name" | "is_shared" | "definition" | "owner_id" | "position" | "created_at" | "updated_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "owner"[];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one saved view */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00003d1bf07d",
                     *       "resource": "resource",
                     *       "name": "name",
                     *       "is_shared": false,
                     *       "definition": {},
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "position": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_saved_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_saved_view: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resource": "resource"
                 *     }
                 */
                "application/json": components["schemas"]["SavedViewPatch"];
            };
        };
        responses: {
            /** @description Change a saved view */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00003d1bf07d",
                     *       "resource": "resource",
                     *       "name": "name",
                     *       "is_shared": false,
                     *       "definition": {},
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "position": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_audit_logs: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "user_id" | "-user_id" | "user_email" | "-user_email" | "action" | "-action" | "resource_type" | "-resource_type" | "resource_id" | "-resource_id" | "description" | "-description" | "ip_address" | "-ip_address" | "user_agent" | "-user_agent" | "request_method" | "-request_method" | "request_path" | "-request_path" | "created_at" | "-created_at")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "user_id" | "user_email" | "action" | "resource_type" | "resource_id" | "description" | "changes" | "ip_address" | "user_agent" | "request_method" | "request_path" | "metadata" | "created_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "user"[];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["audit_logs.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                user_id?: components["parameters"]["audit_logs.user_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                user_email?: components["parameters"]["audit_logs.user_email"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                action?: components["parameters"]["audit_logs.action"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                resource_type?: components["parameters"]["audit_logs.resource_type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                resource_id?: components["parameters"]["audit_logs.resource_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["audit_logs.description"];
                /** @description Operators: `[is_null]`. */
                "changes[is_null]"?: components["parameters"]["audit_logs.changes"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                ip_address?: components["parameters"]["audit_logs.ip_address"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                user_agent?: components["parameters"]["audit_logs.user_agent"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                request_method?: components["parameters"]["audit_logs.request_method"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                request_path?: components["parameters"]["audit_logs.request_path"];
                /** @description Operators: `[is_null]`. */
                "metadata[is_null]"?: components["parameters"]["audit_logs.metadata"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["audit_logs.created_at"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List audit_logs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000b58122b6",
                     *           "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "user_email": "user email",
                     *           "action": "create",
                     *           "resource_type": "resource type",
                     *           "resource_id": "01980a5e-7c00-7000-8000-0000b58122b6",
                     *           "description": "description",
                     *           "changes": {},
                     *           "ip_address": "192.0.2.10",
                     *           "user_agent": "user agent",
                     *           "request_method": "request me",
                     *           "request_path": "request path",
                     *           "metadata": {},
                     *           "created_at": "2026-03-02T09:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_audit_logs: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "user_id" | "user_email" | "action" | "resource_type" | "resource_id" | "description" | "changes" | "ip_address" | "user_agent" | "request_method" | "request_path" | "metadata" | "created_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "user"[];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one audit entry */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000b58122b6",
                     *       "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "user_email": "user email",
                     *       "action": "create",
                     *       "resource_type": "resource type",
                     *       "resource_id": "01980a5e-7c00-7000-8000-0000b58122b6",
                     *       "description": "description",
                     *       "changes": {},
                     *       "ip_address": "192.0.2.10",
                     *       "user_agent": "user agent",
                     *       "request_method": "request me",
                     *       "request_path": "request path",
                     *       "metadata": {},
                     *       "created_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLog"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_security_logs: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "event_type" | "-event_type" | "severity" | "-severity" | "user_id" | "-user_id" | "user_email" | "-user_email" | "description" | "-description" | "ip_address" | "-ip_address" | "user_agent" | "-user_agent" | "location" | "-location" | "action_taken" | "-action_taken" | "created_at" | "-created_at")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "event_type" | "severity" | "user_id" | "user_email" | "description" | "details" | "ip_address" | "user_agent" | "location" | "action_taken" | "created_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "user"[];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["security_logs.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                event_type?: components["parameters"]["security_logs.event_type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                severity?: components["parameters"]["security_logs.severity"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                user_id?: components["parameters"]["security_logs.user_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                user_email?: components["parameters"]["security_logs.user_email"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                description?: components["parameters"]["security_logs.description"];
                /** @description Operators: `[is_null]`. */
                "details[is_null]"?: components["parameters"]["security_logs.details"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                ip_address?: components["parameters"]["security_logs.ip_address"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                user_agent?: components["parameters"]["security_logs.user_agent"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                location?: components["parameters"]["security_logs.location"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                action_taken?: components["parameters"]["security_logs.action_taken"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["security_logs.created_at"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List security_logs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000a57d4ee7",
                     *           "event_type": "login_success",
                     *           "severity": "medium",
                     *           "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "user_email": "user email",
                     *           "description": "description",
                     *           "details": {},
                     *           "ip_address": "192.0.2.10",
                     *           "user_agent": "user agent",
                     *           "location": "location",
                     *           "action_taken": "action taken",
                     *           "created_at": "2026-03-02T09:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SecurityLogList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_security_logs: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "event_type" | "severity" | "user_id" | "user_email" | "description" | "details" | "ip_address" | "user_agent" | "location" | "action_taken" | "created_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: "user"[];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one security event */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000a57d4ee7",
                     *       "event_type": "login_success",
                     *       "severity": "medium",
                     *       "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "user_email": "user email",
                     *       "description": "description",
                     *       "details": {},
                     *       "ip_address": "192.0.2.10",
                     *       "user_agent": "user agent",
                     *       "location": "location",
                     *       "action_taken": "action taken",
                     *       "created_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SecurityLog"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_change_sets: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "kind" | "-kind" | "resource" | "-resource" | "summary" | "-summary" | "user_id" | "-user_id" | "record_count" | "-record_count" | "created_at" | "-created_at" | "undone_at" | "-undone_at" | "undone_by_id" | "-undone_by_id")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "kind" | "resource" | "summary" | "user_id" | "record_count" | "created_at" | "undone_at" | "undone_by_id")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("user" | "undone_by")[];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["change_sets.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                kind?: components["parameters"]["change_sets.kind"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                resource?: components["parameters"]["change_sets.resource"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                summary?: components["parameters"]["change_sets.summary"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                user_id?: components["parameters"]["change_sets.user_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                record_count?: components["parameters"]["change_sets.record_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["change_sets.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                undone_at?: components["parameters"]["change_sets.undone_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                undone_by_id?: components["parameters"]["change_sets.undone_by_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List change_sets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-000012b43b77",
                     *           "kind": "bulk_edit",
                     *           "resource": "resource",
                     *           "summary": "summary",
                     *           "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "record_count": 0,
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "undone_at": "2026-03-02T09:30:00Z",
                     *           "undone_by_id": "01980a5e-7c00-7000-8000-00005e7cc513"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeSetList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_change_sets: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "kind" | "resource" | "summary" | "user_id" | "record_count" | "created_at" | "undone_at" | "undone_by_id")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("user" | "undone_by")[];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one change set */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-000012b43b77",
                     *       "kind": "bulk_edit",
                     *       "resource": "resource",
                     *       "summary": "summary",
                     *       "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "record_count": 0,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "undone_at": "2026-03-02T09:30:00Z",
                     *       "undone_by_id": "01980a5e-7c00-7000-8000-00005e7cc513"
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeSet"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -created_at. */
                sort?: ("id" | "-id" | "user_id" | "-user_id" | "kind" | "-kind" | "resource" | "-resource" | "record_id" | "-record_id" | "record_count" | "-record_count" | "due_date" | "-due_date" | "actor_id" | "-actor_id" | "created_at" | "-created_at" | "read_at" | "-read_at")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "user_id" | "kind" | "resource" | "record_id" | "record_count" | "due_date" | "actor_id" | "created_at" | "read_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("actor" | "contact" | "deal" | "activity")[];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["notifications.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                user_id?: components["parameters"]["notifications.user_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                kind?: components["parameters"]["notifications.kind"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                resource?: components["parameters"]["notifications.resource"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                record_id?: components["parameters"]["notifications.record_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                record_count?: components["parameters"]["notifications.record_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                due_date?: components["parameters"]["notifications.due_date"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                actor_id?: components["parameters"]["notifications.actor_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["notifications.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                read_at?: components["parameters"]["notifications.read_at"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List notifications */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000f352e36f",
                     *           "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "kind": "assigned",
                     *           "resource": "resource",
                     *           "record_id": "01980a5e-7c00-7000-8000-0000f352e36f",
                     *           "record_count": 1,
                     *           "due_date": "2026-03-02T09:30:00Z",
                     *           "actor_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "read_at": "2026-03-02T09:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_notifications: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "user_id" | "kind" | "resource" | "record_id" | "record_count" | "due_date" | "actor_id" | "created_at" | "read_at")[];
                /** @description Records to be put beside the one that names them. */
                include?: ("actor" | "contact" | "deal" | "activity")[];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one notification */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000f352e36f",
                     *       "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "kind": "assigned",
                     *       "resource": "resource",
                     *       "record_id": "01980a5e-7c00-7000-8000-0000f352e36f",
                     *       "record_count": 1,
                     *       "due_date": "2026-03-02T09:30:00Z",
                     *       "actor_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "read_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Notification"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_sessions: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -last_activity_at. */
                sort?: ("id" | "-id" | "user_id" | "-user_id" | "ip_address" | "-ip_address" | "user_agent" | "-user_agent" | "device_type" | "-device_type" | "browser" | "-browser" | "os" | "-os" | "expires_at" | "-expires_at" | "last_activity_at" | "-last_activity_at" | "is_revoked" | "-is_revoked" | "revoked_at" | "-revoked_at" | "revoked_reason" | "-revoked_reason" | "created_at" | "-created_at" | "mfa_pending" | "-mfa_pending")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "user_id" | "ip_address" | "user_agent" | "device_type" | "browser" | "os" | "expires_at" | "last_activity_at" | "is_revoked" | "revoked_at" | "revoked_reason" | "created_at" | "mfa_pending")[];
                /** @description Records to be put beside the one that names them. */
                include?: "user"[];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["sessions.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                user_id?: components["parameters"]["sessions.user_id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                ip_address?: components["parameters"]["sessions.ip_address"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                user_agent?: components["parameters"]["sessions.user_agent"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                device_type?: components["parameters"]["sessions.device_type"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                browser?: components["parameters"]["sessions.browser"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                os?: components["parameters"]["sessions.os"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                expires_at?: components["parameters"]["sessions.expires_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                last_activity_at?: components["parameters"]["sessions.last_activity_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                is_revoked?: components["parameters"]["sessions.is_revoked"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                revoked_at?: components["parameters"]["sessions.revoked_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                revoked_reason?: components["parameters"]["sessions.revoked_reason"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                created_at?: components["parameters"]["sessions.created_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                mfa_pending?: components["parameters"]["sessions.mfa_pending"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-0000130573cc",
                     *           "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *           "ip_address": "192.0.2.10",
                     *           "user_agent": "user agent",
                     *           "device_type": "device type",
                     *           "browser": "browser",
                     *           "os": "os",
                     *           "expires_at": "2026-03-02T09:30:00Z",
                     *           "last_activity_at": "2026-03-02T09:30:00Z",
                     *           "is_revoked": false,
                     *           "revoked_at": "2026-03-02T09:30:00Z",
                     *           "revoked_reason": "revoked reason",
                     *           "created_at": "2026-03-02T09:30:00Z",
                     *           "mfa_pending": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_sessions: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "user_id" | "ip_address" | "user_agent" | "device_type" | "browser" | "os" | "expires_at" | "last_activity_at" | "is_revoked" | "revoked_at" | "revoked_reason" | "created_at" | "mfa_pending")[];
                /** @description Records to be put beside the one that names them. */
                include?: "user"[];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one session */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000130573cc",
                     *       "user_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "ip_address": "192.0.2.10",
                     *       "user_agent": "user agent",
                     *       "device_type": "device type",
                     *       "browser": "browser",
                     *       "os": "os",
                     *       "expires_at": "2026-03-02T09:30:00Z",
                     *       "last_activity_at": "2026-03-02T09:30:00Z",
                     *       "is_revoked": false,
                     *       "revoked_at": "2026-03-02T09:30:00Z",
                     *       "revoked_reason": "revoked reason",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "mfa_pending": false
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_import_runs: {
        parameters: {
            query?: {
                /** @description How many records a page has at most. */
                limit?: components["parameters"]["limit"];
                /** @description How many records to skip. Not together with cursor. */
                offset?: components["parameters"]["offset"];
                /** @description next_cursor of the page before: goes on behind its last record, however many there are and whatever was added meanwhile. Keep sort and filters as they were. */
                cursor?: components["parameters"]["cursor"];
                /** @description Columns in order of weight; `-` turns the order round. Without it -started_at. */
                sort?: ("id" | "-id" | "kind" | "-kind" | "file_name" | "-file_name" | "profile" | "-profile" | "status" | "-status" | "new_count" | "-new_count" | "updated_count" | "-updated_count" | "duplicate_count" | "-duplicate_count" | "error_count" | "-error_count" | "started_at" | "-started_at" | "finished_at" | "-finished_at" | "user_id" | "-user_id")[];
                /** @description Only these; all of them without it. */
                fields?: ("id" | "kind" | "file_name" | "profile" | "status" | "new_count" | "updated_count" | "duplicate_count" | "error_count" | "started_at" | "finished_at" | "user_id")[];
                /** @description Records to be put beside the one that names them. */
                include?: "user"[];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                id?: components["parameters"]["import_runs.id"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                kind?: components["parameters"]["import_runs.kind"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                file_name?: components["parameters"]["import_runs.file_name"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                profile?: components["parameters"]["import_runs.profile"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[contains]`, `[starts_with]`, `[is_null]`. */
                status?: components["parameters"]["import_runs.status"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                new_count?: components["parameters"]["import_runs.new_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                updated_count?: components["parameters"]["import_runs.updated_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                duplicate_count?: components["parameters"]["import_runs.duplicate_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. */
                error_count?: components["parameters"]["import_runs.error_count"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                started_at?: components["parameters"]["import_runs.started_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[lt]`, `[lte]`, `[gt]`, `[gte]`, `[is_null]`. A moment, or a day such as 2026-01-31. */
                finished_at?: components["parameters"]["import_runs.finished_at"];
                /** @description Is this. Also `[ne]`, `[in]`, `[is_null]`. */
                user_id?: components["parameters"]["import_runs.user_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List import_runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "01980a5e-7c00-7000-8000-00001f04ebd7",
                     *           "kind": "kind",
                     *           "file_name": "file name",
                     *           "profile": "profile",
                     *           "status": "status",
                     *           "new_count": 1,
                     *           "updated_count": 1,
                     *           "duplicate_count": 1,
                     *           "error_count": 1,
                     *           "started_at": "2026-03-02T09:30:00Z",
                     *           "finished_at": "2026-03-02T09:30:00Z",
                     *           "user_id": "01980a5e-7c00-7000-8000-00005e7cc513"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "offset": 0,
                     *         "total": 1,
                     *         "total_is_estimate": false,
                     *         "next_cursor": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ImportRunList"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_import_runs: {
        parameters: {
            query?: {
                /** @description Only these; all of them without it. */
                fields?: ("id" | "kind" | "file_name" | "profile" | "status" | "new_count" | "updated_count" | "duplicate_count" | "error_count" | "started_at" | "finished_at" | "user_id")[];
                /** @description Records to be put beside the one that names them. */
                include?: "user"[];
            };
            header?: {
                /** @description The ETag that you have; 304 when it still holds. */
                "If-None-Match"?: components["parameters"]["if_none_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one import */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00001f04ebd7",
                     *       "kind": "kind",
                     *       "file_name": "file name",
                     *       "profile": "profile",
                     *       "status": "status",
                     *       "new_count": 1,
                     *       "updated_count": 1,
                     *       "duplicate_count": 1,
                     *       "error_count": 1,
                     *       "started_at": "2026-03-02T09:30:00Z",
                     *       "finished_at": "2026-03-02T09:30:00Z",
                     *       "user_id": "01980a5e-7c00-7000-8000-00005e7cc513"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportRun"];
                };
            };
            /** @description It is still the version that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a user out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "email": "ada@example.com",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "phone": "+1 555 010 2030",
                     *       "avatar_url": "https://example.com/avatar-url",
                     *       "timezone": "Europe/London",
                     *       "language": "en",
                     *       "title": "Account Executive",
                     *       "department": "Sales",
                     *       "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "manager_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "email_verified": false,
                     *       "last_login": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_active": false,
                     *       "is_deleted": false,
                     *       "must_change_password": false
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    import_users: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description Write the good rows of a file that has errors */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description application/x-ndjson: how far it is, a line each, and the outcome as the last one */
                Accept?: string;
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import users from a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    preview_import_of_users: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import of users would do; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        delimiter: string;
                        columns: {
                            column?: string;
                            field?: string | null;
                            /** @enum {unknown} */
                            confidence?: "certain" | "likely" | "none";
                            reason?: string;
                            alternatives?: string[];
                            samples?: string[];
                        }[];
                        fields: {
                            name?: string;
                            label?: string;
                            required?: boolean;
                        }[];
                        /** @description Why the file cannot be imported like this */
                        problem: string | null;
                        report: Record<string, never> | null;
                        rows: {
                            line?: number;
                            /** @enum {unknown} */
                            verdict?: "new" | "update" | "duplicate" | "error";
                            /** Format: uuid */
                            record_id?: string | null;
                            note?: string;
                            changes?: {
                                field?: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            errors?: {
                                column?: string;
                                reason?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    errors_of_import_of_users: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that an import of users would refuse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a team out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "name": "North",
                     *       "description": "description",
                     *       "team_lead_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a contact out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "email": "ada@example.com",
                     *       "phone": "+1 555 010 2030",
                     *       "mobile": "+1 555 010 2031",
                     *       "company": "Analytical Engines",
                     *       "title": "Director of Engineering",
                     *       "department": "Sales",
                     *       "website": "https://example.com",
                     *       "address_line1": "address line1",
                     *       "address_line2": "address line2",
                     *       "city": "London",
                     *       "state": "state",
                     *       "postal_code": "postal code",
                     *       "country": "United Kingdom",
                     *       "status": "new",
                     *       "source": "website",
                     *       "lead_score": 70,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "notes": "notes",
                     *       "linkedin_url": "https://example.com/linkedin-url",
                     *       "twitter_handle": "twitter handle",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "qualified_at": "2026-03-02T09:30:00Z",
                     *       "converted_at": "2026-03-02T09:30:00Z",
                     *       "won_deal_count": 1,
                     *       "won_deal_value": 1,
                     *       "next_activity_at": "2026-03-02T09:30:00Z",
                     *       "next_activity_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "merged_into_id": "01980a5e-7c00-7000-8000-0000cedcb8f0"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    bulk_change_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "updated_at[lt]": "2026-01-01"
                 *       },
                 *       "set": {
                 *         "first_name": "Ada"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ContactBulk"];
            };
        };
        responses: {
            /** @description Change many contacts at once, or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    import_contacts: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description Write the good rows of a file that has errors */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description application/x-ndjson: how far it is, a line each, and the outcome as the last one */
                Accept?: string;
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import contacts from a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    preview_import_of_contacts: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import of contacts would do; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        delimiter: string;
                        columns: {
                            column?: string;
                            field?: string | null;
                            /** @enum {unknown} */
                            confidence?: "certain" | "likely" | "none";
                            reason?: string;
                            alternatives?: string[];
                            samples?: string[];
                        }[];
                        fields: {
                            name?: string;
                            label?: string;
                            required?: boolean;
                        }[];
                        /** @description Why the file cannot be imported like this */
                        problem: string | null;
                        report: Record<string, never> | null;
                        rows: {
                            line?: number;
                            /** @enum {unknown} */
                            verdict?: "new" | "update" | "duplicate" | "error";
                            /** Format: uuid */
                            record_id?: string | null;
                            note?: string;
                            changes?: {
                                field?: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            errors?: {
                                column?: string;
                                reason?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    errors_of_import_of_contacts: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that an import of contacts would refuse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_pipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a pipeline out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "name": "Sales",
                     *       "description": "description",
                     *       "is_default": false,
                     *       "order_index": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    import_pipelines: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description Write the good rows of a file that has errors */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description application/x-ndjson: how far it is, a line each, and the outcome as the last one */
                Accept?: string;
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import pipelines from a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    preview_import_of_pipelines: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import of pipelines would do; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        delimiter: string;
                        columns: {
                            column?: string;
                            field?: string | null;
                            /** @enum {unknown} */
                            confidence?: "certain" | "likely" | "none";
                            reason?: string;
                            alternatives?: string[];
                            samples?: string[];
                        }[];
                        fields: {
                            name?: string;
                            label?: string;
                            required?: boolean;
                        }[];
                        /** @description Why the file cannot be imported like this */
                        problem: string | null;
                        report: Record<string, never> | null;
                        rows: {
                            line?: number;
                            /** @enum {unknown} */
                            verdict?: "new" | "update" | "duplicate" | "error";
                            /** Format: uuid */
                            record_id?: string | null;
                            note?: string;
                            changes?: {
                                field?: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            errors?: {
                                column?: string;
                                reason?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    errors_of_import_of_pipelines: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that an import of pipelines would refuse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_pipeline_stage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a pipeline stage out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *       "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "name": "Negotiation",
                     *       "description": "description",
                     *       "order_index": 1,
                     *       "probability": 60,
                     *       "is_closed": false,
                     *       "is_won": false,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["PipelineStage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    import_pipeline_stages: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description Write the good rows of a file that has errors */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description application/x-ndjson: how far it is, a line each, and the outcome as the last one */
                Accept?: string;
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import pipeline_stages from a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    preview_import_of_pipeline_stages: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import of pipeline_stages would do; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        delimiter: string;
                        columns: {
                            column?: string;
                            field?: string | null;
                            /** @enum {unknown} */
                            confidence?: "certain" | "likely" | "none";
                            reason?: string;
                            alternatives?: string[];
                            samples?: string[];
                        }[];
                        fields: {
                            name?: string;
                            label?: string;
                            required?: boolean;
                        }[];
                        /** @description Why the file cannot be imported like this */
                        problem: string | null;
                        report: Record<string, never> | null;
                        rows: {
                            line?: number;
                            /** @enum {unknown} */
                            verdict?: "new" | "update" | "duplicate" | "error";
                            /** Format: uuid */
                            record_id?: string | null;
                            note?: string;
                            changes?: {
                                field?: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            errors?: {
                                column?: string;
                                reason?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    errors_of_import_of_pipeline_stages: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that an import of pipeline_stages would refuse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a deal out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "title": "Ten engines for Analytical Engines",
                     *       "description": "description",
                     *       "value": 12500.5,
                     *       "currency": "USD",
                     *       "pipeline_id": "01980a5e-7c00-7000-8000-0000844e04d0",
                     *       "stage_id": "01980a5e-7c00-7000-8000-0000968fcf43",
                     *       "status": "open",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "expected_close_date": "2026-03-02T09:30:00Z",
                     *       "actual_close_date": "2026-03-02T09:30:00Z",
                     *       "stage_entered_at": "2026-03-02T09:30:00Z",
                     *       "probability": 60,
                     *       "weighted_value": 1,
                     *       "lost_reason": "lost reason",
                     *       "won_reason": "won reason",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "team_id": "01980a5e-7c00-7000-8000-0000140c8eed",
                     *       "exchange_rate": 1,
                     *       "base_value": 1,
                     *       "probability_is_custom": false,
                     *       "next_activity_at": "2026-03-02T09:30:00Z",
                     *       "next_activity_id": "01980a5e-7c00-7000-8000-0000b23dc6b4"
                     *     }
                     */
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    bulk_change_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "updated_at[lt]": "2026-01-01"
                 *       },
                 *       "set": {
                 *         "title": "Ten engines for Analytical Engines"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DealBulk"];
            };
        };
        responses: {
            /** @description Change many deals at once, or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    import_deals: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description Write the good rows of a file that has errors */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description application/x-ndjson: how far it is, a line each, and the outcome as the last one */
                Accept?: string;
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import deals from a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    preview_import_of_deals: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import of deals would do; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        delimiter: string;
                        columns: {
                            column?: string;
                            field?: string | null;
                            /** @enum {unknown} */
                            confidence?: "certain" | "likely" | "none";
                            reason?: string;
                            alternatives?: string[];
                            samples?: string[];
                        }[];
                        fields: {
                            name?: string;
                            label?: string;
                            required?: boolean;
                        }[];
                        /** @description Why the file cannot be imported like this */
                        problem: string | null;
                        report: Record<string, never> | null;
                        rows: {
                            line?: number;
                            /** @enum {unknown} */
                            verdict?: "new" | "update" | "duplicate" | "error";
                            /** Format: uuid */
                            record_id?: string | null;
                            note?: string;
                            changes?: {
                                field?: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            errors?: {
                                column?: string;
                                reason?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    errors_of_import_of_deals: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that an import of deals would refuse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a activity out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "type": "call",
                     *       "subject": "Call about the offer",
                     *       "description": "description",
                     *       "status": "pending",
                     *       "due_date": "2026-03-02T09:30:00Z",
                     *       "completed_at": "2026-03-02T09:30:00Z",
                     *       "duration_minutes": 30,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "location": "location",
                     *       "outcome": "outcome",
                     *       "priority": 1,
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "follow_up_to_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "recurrence": "recurrence",
                     *       "series_id": "01980a5e-7c00-7000-8000-000069d4f298",
                     *       "recurrence_at": "2026-03-02T09:30:00Z",
                     *       "recurrence_timezone": "recurrence timezone"
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    bulk_change_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "updated_at[lt]": "2026-01-01"
                 *       },
                 *       "set": {
                 *         "type": "call"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ActivityBulk"];
            };
        };
        responses: {
            /** @description Change many activities at once, or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    import_activities: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description Write the good rows of a file that has errors */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description application/x-ndjson: how far it is, a line each, and the outcome as the last one */
                Accept?: string;
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import activities from a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    preview_import_of_activities: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import of activities would do; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        delimiter: string;
                        columns: {
                            column?: string;
                            field?: string | null;
                            /** @enum {unknown} */
                            confidence?: "certain" | "likely" | "none";
                            reason?: string;
                            alternatives?: string[];
                            samples?: string[];
                        }[];
                        fields: {
                            name?: string;
                            label?: string;
                            required?: boolean;
                        }[];
                        /** @description Why the file cannot be imported like this */
                        problem: string | null;
                        report: Record<string, never> | null;
                        rows: {
                            line?: number;
                            /** @enum {unknown} */
                            verdict?: "new" | "update" | "duplicate" | "error";
                            /** Format: uuid */
                            record_id?: string | null;
                            note?: string;
                            changes?: {
                                field?: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            errors?: {
                                column?: string;
                                reason?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    errors_of_import_of_activities: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that an import of activities would refuse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    import_calls: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description Write the good rows of a file that has errors */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description application/x-ndjson: how far it is, a line each, and the outcome as the last one */
                Accept?: string;
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import calls from a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    preview_import_of_calls: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import of calls would do; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        delimiter: string;
                        columns: {
                            column?: string;
                            field?: string | null;
                            /** @enum {unknown} */
                            confidence?: "certain" | "likely" | "none";
                            reason?: string;
                            alternatives?: string[];
                            samples?: string[];
                        }[];
                        fields: {
                            name?: string;
                            label?: string;
                            required?: boolean;
                        }[];
                        /** @description Why the file cannot be imported like this */
                        problem: string | null;
                        report: Record<string, never> | null;
                        rows: {
                            line?: number;
                            /** @enum {unknown} */
                            verdict?: "new" | "update" | "duplicate" | "error";
                            /** Format: uuid */
                            record_id?: string | null;
                            note?: string;
                            changes?: {
                                field?: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            errors?: {
                                column?: string;
                                reason?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    errors_of_import_of_calls: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that an import of calls would refuse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_email_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a e-mail template out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "name": "First contact",
                     *       "subject": "A word about {{company}}",
                     *       "body_html": "body html",
                     *       "body_text": "Dear {{first_name}}, here is our offer.",
                     *       "category": "category",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["EmailTemplate"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_email_campaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a e-mail campaign out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *       "name": "Spring newsletter",
                     *       "description": "description",
                     *       "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "total_sent": 1,
                     *       "total_delivered": 1,
                     *       "total_opened": 1,
                     *       "total_clicked": 1,
                     *       "total_bounced": 1,
                     *       "scheduled_at": "2026-03-02T09:30:00Z",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["EmailCampaign"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_email: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a e-mail out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000c708c45c",
                     *       "subject": "Our offer",
                     *       "body_html": "body html",
                     *       "body_text": "Dear {{first_name}}, here is our offer.",
                     *       "from_email": "sales@example.com",
                     *       "to_email": "ada@example.com",
                     *       "cc_emails": [
                     *         "charles@example.com"
                     *       ],
                     *       "bcc_emails": [],
                     *       "status": "draft",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "template_id": "01980a5e-7c00-7000-8000-0000f42245d3",
                     *       "campaign_id": "01980a5e-7c00-7000-8000-0000c3eb2c43",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "delivered_at": "2026-03-02T09:30:00Z",
                     *       "opened_at": "2026-03-02T09:30:00Z",
                     *       "clicked_at": "2026-03-02T09:30:00Z",
                     *       "bounced_at": "2026-03-02T09:30:00Z",
                     *       "open_count": 0,
                     *       "click_count": 0,
                     *       "provider_message_id": "provider message id",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false,
                     *       "unsubscribed_at": "2026-03-02T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Email"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    bulk_change_email: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "updated_at[lt]": "2026-01-01"
                 *       },
                 *       "set": {
                 *         "subject": "Our offer"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EmailBulk"];
            };
        };
        responses: {
            /** @description Change many emails at once, or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    import_emails: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description Write the good rows of a file that has errors */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description application/x-ndjson: how far it is, a line each, and the outcome as the last one */
                Accept?: string;
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import emails from a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    preview_import_of_emails: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import of emails would do; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        delimiter: string;
                        columns: {
                            column?: string;
                            field?: string | null;
                            /** @enum {unknown} */
                            confidence?: "certain" | "likely" | "none";
                            reason?: string;
                            alternatives?: string[];
                            samples?: string[];
                        }[];
                        fields: {
                            name?: string;
                            label?: string;
                            required?: boolean;
                        }[];
                        /** @description Why the file cannot be imported like this */
                        problem: string | null;
                        report: Record<string, never> | null;
                        rows: {
                            line?: number;
                            /** @enum {unknown} */
                            verdict?: "new" | "update" | "duplicate" | "error";
                            /** Format: uuid */
                            record_id?: string | null;
                            note?: string;
                            changes?: {
                                field?: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            errors?: {
                                column?: string;
                                reason?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    errors_of_import_of_emails: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that an import of emails would refuse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a document out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000009017e5",
                     *       "name": "Offer 2026-017",
                     *       "description": "description",
                     *       "type": "contract",
                     *       "status": "draft",
                     *       "file_url": "https://example.com/offer-2026-017.pdf",
                     *       "file_size": 0,
                     *       "file_type": "file type",
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "contact_id": "01980a5e-7c00-7000-8000-0000cedcb8f0",
                     *       "deal_id": "01980a5e-7c00-7000-8000-0000b23dc6b4",
                     *       "requires_signature": false,
                     *       "signature_provider": "signature provider",
                     *       "signature_request_id": "signature request id",
                     *       "sent_at": "2026-03-02T09:30:00Z",
                     *       "viewed_at": "2026-03-02T09:30:00Z",
                     *       "signed_at": "2026-03-02T09:30:00Z",
                     *       "expires_at": "2026-03-02T09:30:00Z",
                     *       "view_count": 0,
                     *       "reminder_count": 0,
                     *       "last_reminder_at": "2026-03-02T09:30:00Z",
                     *       "tags": [
                     *         "vip"
                     *       ],
                     *       "custom_fields": {},
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    bulk_change_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "updated_at[lt]": "2026-01-01"
                 *       },
                 *       "set": {
                 *         "name": "Offer 2026-017"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DocumentBulk"];
            };
        };
        responses: {
            /** @description Change many documents at once, or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    import_documents: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description Write the good rows of a file that has errors */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description application/x-ndjson: how far it is, a line each, and the outcome as the last one */
                Accept?: string;
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import documents from a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    preview_import_of_documents: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an import of documents would do; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        delimiter: string;
                        columns: {
                            column?: string;
                            field?: string | null;
                            /** @enum {unknown} */
                            confidence?: "certain" | "likely" | "none";
                            reason?: string;
                            alternatives?: string[];
                            samples?: string[];
                        }[];
                        fields: {
                            name?: string;
                            label?: string;
                            required?: boolean;
                        }[];
                        /** @description Why the file cannot be imported like this */
                        problem: string | null;
                        report: Record<string, never> | null;
                        rows: {
                            line?: number;
                            /** @enum {unknown} */
                            verdict?: "new" | "update" | "duplicate" | "error";
                            /** Format: uuid */
                            record_id?: string | null;
                            note?: string;
                            changes?: {
                                field?: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                            errors?: {
                                column?: string;
                                reason?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    errors_of_import_of_documents: {
        parameters: {
            query?: {
                /** @description CSV_COLUMN=FIELD; - or nothing leaves the column out */
                map?: string[];
                /** @description FIELD=VALUE for every row */
                set?: string[];
                profile?: "salesforce" | "hubspot" | "pipedrive";
                /** @description The field by which records are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                delimiter?: string;
                encoding?: string;
                date_format?: string;
                decimal_mark?: "auto" | "." | ",";
                /** @description What messages call the file */
                file_name?: string;
                /** @description How many rows of each verdict are shown in full */
                rows?: number;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that an import of documents would refuse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_workflow: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a workflow out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-0000ea292cc1",
                     *       "name": "Welcome new contacts",
                     *       "description": "description",
                     *       "status": "active",
                     *       "trigger_type": "deal_created",
                     *       "trigger_conditions": {},
                     *       "actions": [],
                     *       "execution_order": 1,
                     *       "max_executions": 1,
                     *       "execution_count": 1,
                     *       "owner_id": "01980a5e-7c00-7000-8000-00005e7cc513",
                     *       "last_executed_at": "2026-03-02T09:30:00Z",
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    restore_custom_field: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a custom field out of the bin */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01980a5e-7c00-7000-8000-00009f1d056a",
                     *       "resource": "contacts",
                     *       "name": "region",
                     *       "label": "Region",
                     *       "type": "choice",
                     *       "required": false,
                     *       "choices": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "position": 1,
                     *       "created_at": "2026-03-02T09:30:00Z",
                     *       "updated_at": "2026-03-02T09:30:00Z",
                     *       "is_deleted": false
                     *     }
                     */
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            key: string;
                            value: string;
                            description: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    patch_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reporting_timezone": "Europe/Vienna"
                 *     }
                 */
                "application/json": {
                    [key: string]: string | number | boolean;
                };
            };
        };
        responses: {
            /** @description Change settings: {"key": value} */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            key: string;
                            value: string;
                            description: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_exchange_rates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All exchange rates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            currency: string;
                            rate: number;
                            is_base: boolean;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    get_exchange_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                currency: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One exchange rate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        rate: number;
                        is_base: boolean;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    put_exchange_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                currency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rate": 1.08
                 *     }
                 */
                "application/json": {
                    /** @description What one unit of the currency is worth in the base currency */
                    rate: number;
                };
            };
        };
        responses: {
            /** @description Set an exchange rate; open deals follow it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        rate: number;
                        is_base: boolean;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_exchange_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                currency: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description What was typed so far */
                q: string;
                /**
                 * @description Which kinds, with commas; all unless said
                 * @example contacts,deals
                 */
                kinds?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search all kinds of records at once, while somebody types */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {unknown} */
                            kind: "contacts" | "deals" | "users" | "activities" | "documents" | "emails";
                            /** Format: uuid */
                            id: string;
                            title: string;
                            subtitle: string;
                            score: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    contact_timeline: {
        parameters: {
            query?: {
                limit?: number;
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Of activity, note, call, email, document, deal, status; all unless said */
                kinds?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The story of a contact, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {unknown} */
                            kind: "activity" | "note" | "call" | "email" | "document" | "deal" | "status";
                            /**
                             * Format: date-time
                             * @description Completed, else due, else made; sent
                             */
                            at: string;
                            /**
                             * Format: uuid
                             * @description Of the activity, call, message ...
                             */
                            id: string;
                            /** @description What you may see of it; of a status from_status, to_status, changed_by_id */
                            record: Record<string, never>;
                        }[];
                        page: {
                            limit?: number;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    companies_of_contacts: {
        parameters: {
            query?: {
                /** @description Words that begin so */
                q?: string;
                limit?: number;
                /** @description next_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The companies of contacts, with counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description As most of them write it */
                            name?: string;
                            contacts?: number;
                            open_deals?: number | null;
                            /** @description In the base currency */
                            open_value?: number | null;
                            currency?: string;
                        }[];
                        page: {
                            limit?: number;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    duplicates_of_new_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "first_name": "Anna",
                 *       "last_name": "Kowalski",
                 *       "company": "Nordwind",
                 *       "phone": "+49 30 1234567"
                 *     }
                 */
                "application/json": components["schemas"]["ContactPatch"];
            };
        };
        responses: {
            /** @description Contacts that may be the same as one with these fields */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            score?: number;
                            reasons?: {
                                /** @enum {unknown} */
                                reason?: "email" | "phone" | "name_and_company" | "name" | "company";
                                score?: number;
                                message?: string;
                            }[];
                            /** @description What of it you may see */
                            contact?: Record<string, never>;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    duplicates_of_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Other contacts that may be the same */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            score?: number;
                            reasons?: {
                                /** @enum {unknown} */
                                reason?: "email" | "phone" | "name_and_company" | "name" | "company";
                                score?: number;
                                message?: string;
                            }[];
                            /** @description What of it you may see */
                            contact?: Record<string, never>;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    merge_contacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from_id": "0197c6a0-0000-7000-8000-000000000002",
                 *       "fields": {
                 *         "phone": "from"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The contact that goes into the bin
                     */
                    from_id: string;
                    /** @description Whose value to take; unless said its own, and the other's where it has none */
                    fields?: {
                        [key: string]: "keep" | "from" | "both";
                    };
                };
            };
        };
        responses: {
            /** @description Merge another contact into this one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"] & {
                        /**
                         * Format: uuid
                         * @description By which the merge can be undone
                         */
                        change_set_id: string;
                        merged: {
                            /** Format: uuid */
                            id?: string;
                            /** @description How many records of each table name the contact now */
                            moved?: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    vcard_of_contact: {
        parameters: {
            query?: {
                version?: "4.0" | "3.0";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A contact as a vCard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/vcard": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    vcards_of_contacts: {
        parameters: {
            query?: {
                version?: "4.0" | "3.0";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export contacts as vCards; filters as in the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/vcard": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    vcards_to_contacts: {
        parameters: {
            query?: {
                /** @description FIELD=VALUE for every contact */
                set?: string[];
                /** @description The field by which contacts are recognised */
                key?: string;
                on_duplicate?: "skip" | "update" | "error";
                /** @description Write the good cards of a file that has bad ones */
                keep_good?: boolean;
                /** @description Say what would happen; write nothing */
                dry_run?: boolean;
                /** @description What messages call the file */
                file_name?: string;
            };
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import contacts from vCards; parameters as of the import of CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    move_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stage_id": "0198c0de-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    stage_id: string;
                    /**
                     * Format: uuid
                     * @description Where you saw the deal: 409 with its present state when it is there no more
                     */
                    from_stage_id?: string | null;
                    /**
                     * Format: uuid
                     * @description The card that it is put before; without it and after_id it comes first
                     */
                    before_id?: string | null;
                    /**
                     * Format: uuid
                     * @description The card that it is put behind
                     */
                    after_id?: string | null;
                    /**
                     * Format: date-time
                     * @description When it happened, if not now: never in the future, and after the deal came into its present stage. More than five minutes ago only for those who may change deals of others
                     */
                    at?: string | null;
                };
            };
        };
        responses: {
            /** @description Move an open deal to another open stage, or within its stage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    win_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "best offer"
                 *     }
                 */
                "application/json": {
                    reason?: string | null;
                    /**
                     * Format: date-time
                     * @description When it happened, if not now: never in the future, and after the deal came into its present stage. More than five minutes ago only for those who may change deals of others
                     */
                    at?: string | null;
                };
            };
        };
        responses: {
            /** @description Win an open deal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    lose_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "too expensive"
                 *     }
                 */
                "application/json": {
                    reason: string | null;
                    /**
                     * Format: date-time
                     * @description When it happened, if not now: never in the future, and after the deal came into its present stage. More than five minutes ago only for those who may change deals of others
                     */
                    at?: string | null;
                };
            };
        };
        responses: {
            /** @description Lose an open deal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    abandon_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "no answer"
                 *     }
                 */
                "application/json": {
                    reason?: string | null;
                    /**
                     * Format: date-time
                     * @description When it happened, if not now: never in the future, and after the deal came into its present stage. More than five minutes ago only for those who may change deals of others
                     */
                    at?: string | null;
                };
            };
        };
        responses: {
            /** @description Give up an open deal; its reason is kept as lost_reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    reopen_deal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description An open stage of the pipeline; otherwise the one that the deal was in last
                     */
                    stage_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Open a deal again that was won, lost or abandoned */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_pipeline_board: {
        parameters: {
            query?: {
                /** @description Cards of each stage */
                limit?: number;
                /** @description This stage alone */
                stage_id?: string;
                /** @description next_cursor of a stage, with its stage_id: the cards that follow */
                cursor?: string;
                /** @description Text search, as in the list of deals; its filters (owner_id=, value[gte]= ...) can be given as well */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board: stages with count and sum of their deals, and the first cards of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pipeline: Record<string, never>;
                        stages: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            order_index: number;
                            probability: number;
                            is_closed: boolean;
                            is_won: boolean;
                            deal_count: number;
                            total_value: number | null;
                            cards: {
                                /** Format: uuid */
                                id: string;
                                title?: string;
                                value?: number;
                                currency?: string;
                                status?: string;
                                /** Format: uuid */
                                owner_id?: string | null;
                                /** Format: uuid */
                                contact_id?: string | null;
                                base_value?: number;
                                /** Format: date-time */
                                expected_close_date?: string | null;
                                /** Format: date-time */
                                stage_entered_at?: string;
                                probability?: number;
                                tags?: unknown[];
                                /** @description id and name */
                                owner: Record<string, never> | null;
                                /** @description id and name */
                                contact: Record<string, never> | null;
                                /** @description id, type, subject, status and due_date of what is due first */
                                next_activity: Record<string, never> | null;
                                /** Format: date-time */
                                idle_since: string | null;
                                idle_days: number | null;
                                etag: string;
                            }[];
                            next_cursor: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_deal_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stages that a deal has been in, and for how long */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            stage: Record<string, never>;
                            pipeline: Record<string, never>;
                            /** Format: date-time */
                            entered_at: string;
                            /** Format: date-time */
                            exited_at: string | null;
                            duration_seconds: number;
                            is_forward: boolean;
                            /** @description id and name */
                            moved_by: Record<string, never> | null;
                        }[];
                        /** Format: date-time */
                        idle_since: string | null;
                        idle_days: number | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    order_pipeline_stages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description All stages of the pipeline, each once */
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Put the stages of a pipeline in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PipelineStage"][];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    merge_pipeline_stage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    into_id: string;
                };
            };
        };
        responses: {
            /** @description Move all deals of an open stage into another one of the pipeline, and delete the stage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moved: number;
                        stage: components["schemas"]["PipelineStage"];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    complete_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "Wants an offer",
                 *       "duration_minutes": 30,
                 *       "next": {
                 *         "type": "task",
                 *         "subject": "Send the offer",
                 *         "due_date": "2026-02-03T09:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description What came of it */
                    outcome?: string;
                    duration_minutes?: number;
                    /**
                     * Format: date-time
                     * @description When, if not now; neither to come nor before the activity was made
                     */
                    at?: string;
                    /** @description The next step: an activity as for POST /activities. It follows this one up and takes its owner, contact and deal unless it names others */
                    next?: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description Complete an activity and, if wanted, plan the next step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"] & {
                        next?: components["schemas"]["Activity"];
                        next_occurrence?: components["schemas"]["Activity"];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    cancel_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "They have no time"
                 *     }
                 */
                "application/json": {
                    /** @description Kept as the outcome */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Cancel an activity that is not done yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"] & {
                        next_occurrence?: components["schemas"]["Activity"];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    reopen_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Open a completed or cancelled activity again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    change_activity_and_following: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as you know it; 412 when it is another by now. */
                "If-Match"?: components["parameters"]["if_match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "due_date": "2026-02-03T10:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["ActivityPatch"];
            };
        };
        responses: {
            /** @description Change an activity that recurs and those that come after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"] & {
                        next_occurrence?: components["schemas"]["Activity"];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    calendar_of_activities: {
        parameters: {
            query?: {
                /** @description events: tasks, too, are shown as events, for programs that show no tasks */
                tasks?: "tasks" | "events";
            };
            header?: never;
            path: {
                "secret...": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The activities of whoever has made this secret address, as iCalendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            400: components["responses"]["Malformed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    activities_of_today: {
        parameters: {
            query?: {
                /** @description Whose; your own unless said */
                owner_id?: string;
                /** @description Of each list */
                limit?: number;
                fields?: string;
                include?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is overdue, due today, and due in the seven days after */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Yours: its calendar days count */
                        timezone: string;
                        /** Format: date */
                        date: string;
                        counts: {
                            overdue?: number;
                            today?: number;
                            upcoming?: number;
                        };
                        overdue: components["schemas"]["ActivityList"];
                        today: components["schemas"]["ActivityList"];
                        upcoming: components["schemas"]["ActivityList"];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_change_set_rows: {
        parameters: {
            query?: {
                limit?: number;
                /** @description next_cursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a change set did to each record that you may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            resource: string;
                            /** Format: uuid */
                            record_id: string;
                            name: string;
                            /** @enum {unknown} */
                            action: "insert" | "update" | "delete";
                            /** @description It followed from another change */
                            follows: boolean;
                            /** @description Of a change the fields that changed */
                            before: Record<string, never> | null;
                            after: Record<string, never> | null;
                        }[];
                        page: {
                            limit?: number;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    undo_change_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undo all that a change set changed, unless something newer is in the way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        undone_at: string;
                        /** @description How many the set had changed */
                        records: number;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    read_notification: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark a notification as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    read_all_notifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_muted_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which kinds of notifications you do not get */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Kinds of notifications that you do not want */
                        muted: ("assigned" | "due_soon" | "deal_won" | "mention")[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    put_muted_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "muted": [
                 *         "due_soon"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Kinds of notifications that you do not want */
                    muted: ("assigned" | "due_soon" | "deal_won" | "mention")[];
                };
            };
        };
        responses: {
            /** @description Choose which kinds of notifications you do not get */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Kinds of notifications that you do not want */
                        muted: ("assigned" | "due_soon" | "deal_won" | "mention")[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    pipeline_figures: {
        parameters: {
            query?: {
                /** @description Sums instead of single rows: pipeline, stage, several of them separated by commas, or total. Rates and averages are computed from the sums. */
                group_by?: string;
                /** @description Columns of the answer, - for the largest first */
                sort?: string;
                /** @description Columns of the answer */
                fields?: string;
                /** @description Rows of a page, up to 500 */
                limit?: string;
                /** @description Rows before the page */
                offset?: string;
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Only these; also pipeline_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                pipeline_id?: string;
                /** @description Only these; also stage_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                stage_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of pipeline_metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Record<string, never>[];
                        page: {
                            limit?: number;
                            offset?: number | null;
                            total?: number;
                            total_is_estimate?: boolean;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    activity_figures: {
        parameters: {
            query?: {
                /** @description Sums instead of single rows: owner, type, day, week, month, quarter, year, several of them separated by commas, or total. Rates and averages are computed from the sums. */
                group_by?: string;
                /** @description Columns of the answer, - for the largest first */
                sort?: string;
                /** @description Columns of the answer */
                fields?: string;
                /** @description Rows of a page, up to 500 */
                limit?: string;
                /** @description Rows before the page */
                offset?: string;
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Only these; also user_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                user_id?: string;
                /** @description Only these; also activity_type[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                activity_type?: string;
                /** @description Only these; also date[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of activity_metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Record<string, never>[];
                        page: {
                            limit?: number;
                            offset?: number | null;
                            total?: number;
                            total_is_estimate?: boolean;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    email_figures: {
        parameters: {
            query?: {
                /** @description Sums instead of single rows: campaign, template, owner, day, week, month, quarter, year, several of them separated by commas, or total. Rates and averages are computed from the sums. */
                group_by?: string;
                /** @description Columns of the answer, - for the largest first */
                sort?: string;
                /** @description Columns of the answer */
                fields?: string;
                /** @description Rows of a page, up to 500 */
                limit?: string;
                /** @description Rows before the page */
                offset?: string;
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Only these; also campaign_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                campaign_id?: string;
                /** @description Only these; also template_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                template_id?: string;
                /** @description Only these; also user_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                user_id?: string;
                /** @description Only these; also date[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of email_metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Record<string, never>[];
                        page: {
                            limit?: number;
                            offset?: number | null;
                            total?: number;
                            total_is_estimate?: boolean;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    call_figures: {
        parameters: {
            query?: {
                /** @description Sums instead of single rows: owner, day, week, month, quarter, year, several of them separated by commas, or total. Rates and averages are computed from the sums. */
                group_by?: string;
                /** @description Columns of the answer, - for the largest first */
                sort?: string;
                /** @description Columns of the answer */
                fields?: string;
                /** @description Rows of a page, up to 500 */
                limit?: string;
                /** @description Rows before the page */
                offset?: string;
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Only these; also user_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                user_id?: string;
                /** @description Only these; also date[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of call_metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Record<string, never>[];
                        page: {
                            limit?: number;
                            offset?: number | null;
                            total?: number;
                            total_is_estimate?: boolean;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    contact_figures: {
        parameters: {
            query?: {
                /** @description Sums instead of single rows: source, status, owner, day, week, month, quarter, year, several of them separated by commas, or total. Rates and averages are computed from the sums. */
                group_by?: string;
                /** @description Columns of the answer, - for the largest first */
                sort?: string;
                /** @description Columns of the answer */
                fields?: string;
                /** @description Rows of a page, up to 500 */
                limit?: string;
                /** @description Rows before the page */
                offset?: string;
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Only these; also source[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                source?: string;
                /** @description Only these; also status[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                status?: string;
                /** @description Only these; also owner_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                owner_id?: string;
                /** @description Only these; also date[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of contact_metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Record<string, never>[];
                        page: {
                            limit?: number;
                            offset?: number | null;
                            total?: number;
                            total_is_estimate?: boolean;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    document_figures: {
        parameters: {
            query?: {
                /** @description Sums instead of single rows: type, owner, day, week, month, quarter, year, several of them separated by commas, or total. Rates and averages are computed from the sums. */
                group_by?: string;
                /** @description Columns of the answer, - for the largest first */
                sort?: string;
                /** @description Columns of the answer */
                fields?: string;
                /** @description Rows of a page, up to 500 */
                limit?: string;
                /** @description Rows before the page */
                offset?: string;
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Only these; also document_type[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                document_type?: string;
                /** @description Only these; also owner_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                owner_id?: string;
                /** @description Only these; also date[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of document_metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Record<string, never>[];
                        page: {
                            limit?: number;
                            offset?: number | null;
                            total?: number;
                            total_is_estimate?: boolean;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    revenue_figures: {
        parameters: {
            query?: {
                /** @description Sums instead of single rows: pipeline, owner, team, month, quarter, year, several of them separated by commas, or total. Rates and averages are computed from the sums. */
                group_by?: string;
                /** @description Columns of the answer, - for the largest first */
                sort?: string;
                /** @description Columns of the answer */
                fields?: string;
                /** @description Rows of a page, up to 500 */
                limit?: string;
                /** @description Rows before the page */
                offset?: string;
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Only these; also pipeline_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                pipeline_id?: string;
                /** @description Only these; also owner_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                owner_id?: string;
                /** @description Only these; also team_id[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                team_id?: string;
                /** @description Only these; also year[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                year?: string;
                /** @description Only these; also month[in], [ne], [gt], [gte], [lt], [lte], [is_null] */
                month?: string;
                /** @description The first day of the month; also date[gte], date[lt] ... */
                date?: string;
                /** @description 1 to 4 */
                quarter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of revenue_metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Record<string, never>[];
                        page: {
                            limit?: number;
                            offset?: number | null;
                            total?: number;
                            total_is_estimate?: boolean;
                            next_cursor?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    dashboard: {
        parameters: {
            query?: {
                /** @description First day; without it the twelve months up to `to` */
                from?: string;
                /** @description Last day; without it today */
                to?: string;
                /** @description Only what this person owns */
                owner_id?: string;
                /** @description Only what this team's people own; revenue: what counts for the team */
                team_id?: string;
                /** @description Of pipeline, revenue and win rate only this one */
                pipeline_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a manager wants to see first, over what the caller may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** Format: date-time */
                        as_of: string | null;
                        pipeline: Record<string, never>[] | null;
                        revenue: Record<string, never> | null;
                        win_rate: Record<string, never> | null;
                        activities: Record<string, never> | null;
                        calls: Record<string, never> | null;
                        emails: Record<string, never> | null;
                        documents: Record<string, never> | null;
                        lead_sources: Record<string, never>[] | null;
                        verified: Record<string, never>[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    verify_figures: {
        parameters: {
            query?: {
                /** @description One metrics table, by its name without _metrics */
                ledger?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Compare metrics tables with a full recount, now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_right: boolean;
                        data: {
                            ledger?: string;
                            rows?: number;
                            drift?: number;
                            duration_ms?: number;
                            differences?: {
                                table?: string;
                                row?: string;
                                column?: string;
                                stored?: string;
                                recounted?: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_etl_runs: {
        parameters: {
            query?: {
                ledger?: string;
                kind?: string;
                status?: string;
                sort?: string;
                limit?: number;
                offset?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Past runs and proofs: when, how many rows, how far off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Record<string, never>[];
                        page: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    start_etl_runs: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ledger": "all",
                 *       "kind": "run"
                 *     }
                 */
                "application/json": {
                    ledger: string;
                    /**
                     * @default run
                     * @enum {string}
                     */
                    kind?: "run" | "verify";
                };
            };
        };
        responses: {
            /** @description Recount metrics tables, or only compare them, as jobs */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            job_id?: string;
                            kind?: string;
                            ledger?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                status?: "queued" | "running" | "succeeded" | "dead" | "cancelled";
                /** @description Several, with commas between them */
                "status[in]"?: string;
                kind?: string;
                "kind[in]"?: string;
                limit?: number;
                offset?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queue, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            payload: Record<string, never>;
                            /** @description Smaller runs first */
                            priority: number;
                            /** @enum {unknown} */
                            status: "queued" | "running" | "succeeded" | "dead" | "cancelled";
                            /** Format: date-time */
                            run_at: string;
                            attempts: number;
                            max_attempts: number;
                            unique_key?: string | null;
                            /** Format: uuid */
                            schedule_id?: string | null;
                            /** Format: uuid */
                            user_id?: string | null;
                            worker?: string | null;
                            cancel_requested?: boolean;
                            progress?: Record<string, never> | null;
                            result?: unknown;
                            last_error?: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            started_at?: string | null;
                            /** Format: date-time */
                            finished_at?: string | null;
                        }[];
                        page: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        kind: string;
                        payload: Record<string, never>;
                        /** @description Smaller runs first */
                        priority: number;
                        /** @enum {unknown} */
                        status: "queued" | "running" | "succeeded" | "dead" | "cancelled";
                        /** Format: date-time */
                        run_at: string;
                        attempts: number;
                        max_attempts: number;
                        unique_key?: string | null;
                        /** Format: uuid */
                        schedule_id?: string | null;
                        /** Format: uuid */
                        user_id?: string | null;
                        worker?: string | null;
                        cancel_requested?: boolean;
                        progress?: Record<string, never> | null;
                        result?: unknown;
                        last_error?: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        started_at?: string | null;
                        /** Format: date-time */
                        finished_at?: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    retry_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a dead or cancelled job back into the queue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        kind: string;
                        payload: Record<string, never>;
                        /** @description Smaller runs first */
                        priority: number;
                        /** @enum {unknown} */
                        status: "queued" | "running" | "succeeded" | "dead" | "cancelled";
                        /** Format: date-time */
                        run_at: string;
                        attempts: number;
                        max_attempts: number;
                        unique_key?: string | null;
                        /** Format: uuid */
                        schedule_id?: string | null;
                        /** Format: uuid */
                        user_id?: string | null;
                        worker?: string | null;
                        cancel_requested?: boolean;
                        progress?: Record<string, never> | null;
                        result?: unknown;
                        last_error?: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        started_at?: string | null;
                        /** Format: date-time */
                        finished_at?: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancel a job; one that runs is asked to stop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        kind: string;
                        payload: Record<string, never>;
                        /** @description Smaller runs first */
                        priority: number;
                        /** @enum {unknown} */
                        status: "queued" | "running" | "succeeded" | "dead" | "cancelled";
                        /** Format: date-time */
                        run_at: string;
                        attempts: number;
                        max_attempts: number;
                        unique_key?: string | null;
                        /** Format: uuid */
                        schedule_id?: string | null;
                        /** Format: uuid */
                        user_id?: string | null;
                        worker?: string | null;
                        cancel_requested?: boolean;
                        progress?: Record<string, never> | null;
                        result?: unknown;
                        last_error?: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        started_at?: string | null;
                        /** Format: date-time */
                        finished_at?: string | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    list_schedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All schedules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            kind: string;
                            payload: Record<string, never>;
                            cron?: string | null;
                            /** @description IANA name; null: that of the setting reporting_timezone */
                            time_zone?: string | null;
                            every_seconds?: number | null;
                            enabled: boolean;
                            is_builtin: boolean;
                            /** @description Why the program has switched it off */
                            problem?: string | null;
                            /** Format: date-time */
                            last_fire_at?: string | null;
                            /** Format: date-time */
                            next_fire_at?: string | null;
                            /** Format: date-time */
                            created_at?: string;
                            /** Format: date-time */
                            updated_at?: string;
                        }[];
                        page: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    create_schedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "verify at noon",
                 *       "kind": "etl.verify",
                 *       "cron": "0 12 * * mon-fri",
                 *       "time_zone": "Europe/Berlin"
                 *     }
                 */
                "application/json": {
                    name: string;
                    kind: string;
                    payload?: Record<string, never>;
                    cron?: string | null;
                    time_zone?: string | null;
                    every_seconds?: number | null;
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Make a schedule */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        kind: string;
                        payload: Record<string, never>;
                        cron?: string | null;
                        /** @description IANA name; null: that of the setting reporting_timezone */
                        time_zone?: string | null;
                        every_seconds?: number | null;
                        enabled: boolean;
                        is_builtin: boolean;
                        /** @description Why the program has switched it off */
                        problem?: string | null;
                        /** Format: date-time */
                        last_fire_at?: string | null;
                        /** Format: date-time */
                        next_fire_at?: string | null;
                        /** Format: date-time */
                        created_at?: string;
                        /** Format: date-time */
                        updated_at?: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    get_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One schedule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        kind: string;
                        payload: Record<string, never>;
                        cron?: string | null;
                        /** @description IANA name; null: that of the setting reporting_timezone */
                        time_zone?: string | null;
                        every_seconds?: number | null;
                        enabled: boolean;
                        is_builtin: boolean;
                        /** @description Why the program has switched it off */
                        problem?: string | null;
                        /** Format: date-time */
                        last_fire_at?: string | null;
                        /** Format: date-time */
                        next_fire_at?: string | null;
                        /** Format: date-time */
                        created_at?: string;
                        /** Format: date-time */
                        updated_at?: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    delete_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    patch_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cron": "30 6 * * *",
                 *       "time_zone": "America/New_York"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    payload?: Record<string, never>;
                    cron?: string | null;
                    time_zone?: string | null;
                    every_seconds?: number | null;
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Change a schedule; it counts from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        kind: string;
                        payload: Record<string, never>;
                        cron?: string | null;
                        /** @description IANA name; null: that of the setting reporting_timezone */
                        time_zone?: string | null;
                        every_seconds?: number | null;
                        enabled: boolean;
                        is_builtin: boolean;
                        /** @description Why the program has switched it off */
                        problem?: string | null;
                        /** Format: date-time */
                        last_fire_at?: string | null;
                        /** Format: date-time */
                        next_fire_at?: string | null;
                        /** Format: date-time */
                        created_at?: string;
                        /** Format: date-time */
                        updated_at?: string;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    run_schedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A text of your choice, up to 255 characters. A repeated request with the same key gets the first one's answer and changes nothing. */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Enqueue the schedule's job now */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    open_stream: {
        parameters: {
            query?: {
                /** @description Where to go on, for clients that cannot send the header Last-Event-ID */
                last_event_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow what changes, as server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether requests can be served: the database answers and its schema is this program's */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            503: components["responses"]["Busy"];
        };
    };
    get_openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document; with your custom fields when you are signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Malformed"];
            503: components["responses"]["Busy"];
        };
    };
}
