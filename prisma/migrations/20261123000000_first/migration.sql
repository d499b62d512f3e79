-- CreateTable
CREATE TABLE "Portal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "councilName" TEXT NOT NULL,
    "laCode" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "dueAt" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "secret" TEXT,
    "calendar" TEXT,
    "messageId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "sentAt" TEXT,
    "failure" TEXT
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "email" TEXT,
    "createdAt" TEXT NOT NULL,
    "welcomedAt" TEXT
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "email" TEXT,
    "passwordHash" TEXT,
    "createdAt" TEXT NOT NULL,
    "closedAt" TEXT,
    CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,
    "confirmedAt" TEXT NOT NULL,
    "secondFactorAt" TEXT,
    CONSTRAINT "SignInSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    CONSTRAINT "OneTimeLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInSlip" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "issuedById" TEXT NOT NULL,
    "issuedAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "revokedAt" TEXT,
    CONSTRAINT "SignInSlip_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "schoolId" TEXT,
    "trustId" TEXT,
    "postId" TEXT,
    "source" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "givenById" TEXT,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "Grant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Grant_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Grant_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Grant_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" TEXT NOT NULL,
    "actorId" TEXT,
    "door" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "schoolId" TEXT,
    "detail" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Trust" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "School" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "typeCode" TEXT,
    "typeName" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "takesPart" TEXT NOT NULL,
    "partSource" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "openedOn" TEXT,
    "closedOn" TEXT,
    "street" TEXT,
    "town" TEXT,
    "postcode" TEXT,
    "easting" INTEGER,
    "northing" INTEGER,
    "telephone" TEXT,
    "pupils" INTEGER,
    "laCode" TEXT,
    "source" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SchoolIdentifier" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    CONSTRAINT "SchoolIdentifier_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchoolSuccession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromSchoolId" TEXT NOT NULL,
    "toSchoolId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" TEXT
);

-- CreateTable
CREATE TABLE "UrnLink" (
    "fromUrn" TEXT NOT NULL,
    "toUrn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" TEXT,

    PRIMARY KEY ("fromUrn", "toUrn")
);

-- CreateTable
CREATE TABLE "TrustLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "trustId" TEXT NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "source" TEXT NOT NULL,
    CONSTRAINT "TrustLink_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrustLink_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ParticipationSetting" (
    "typeCode" TEXT NOT NULL PRIMARY KEY,
    "takesPart" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Team" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "schoolId" TEXT,
    "teamId" TEXT,
    "staffType" TEXT NOT NULL,
    "jobTitle" TEXT,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "workingDays" TEXT,
    "notExpectedUntil" TEXT,
    "source" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "Post_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Post_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Post_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "publishedAt" TEXT NOT NULL,
    "publishedById" TEXT
);

-- CreateTable
CREATE TABLE "AgreementAcceptance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "acceptedById" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "acceptedAt" TEXT NOT NULL,
    CONSTRAINT "AgreementAcceptance_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgreementAcceptance_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "BankHoliday" (
    "on" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Closure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "Closure_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchoolFigure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" REAL,
    "missing" TEXT,
    "source" TEXT NOT NULL,
    "loadedAt" TEXT NOT NULL,
    CONSTRAINT "SchoolFigure_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NamedListOpening" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "openedAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    CONSTRAINT "NamedListOpening_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StagedImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "schoolId" TEXT,
    "uploadedById" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ColumnMemory" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "mapping" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ProgrammeYear" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "publishedAt" TEXT
);

-- CreateTable
CREATE TABLE "Module" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeYearId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    CONSTRAINT "Module_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ModulePart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "moduleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "ModulePart_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ModuleMechanism" (
    "moduleId" TEXT NOT NULL,
    "mechanism" TEXT NOT NULL,

    PRIMARY KEY ("moduleId", "mechanism"),
    CONSTRAINT "ModuleMechanism_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ModuleSuccession" (
    "predecessorId" TEXT NOT NULL,
    "successorId" TEXT NOT NULL,

    PRIMARY KEY ("predecessorId", "successorId"),
    CONSTRAINT "ModuleSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ModuleSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pathway" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeYearId" TEXT NOT NULL,
    "staffType" TEXT NOT NULL,
    CONSTRAINT "Pathway_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PathwayModule" (
    "pathwayId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "dueWeeks" INTEGER NOT NULL,

    PRIMARY KEY ("pathwayId", "moduleId"),
    CONSTRAINT "PathwayModule_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PathwayModule_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cohort" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeYearId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "startsOn" TEXT NOT NULL,
    "mostSchools" INTEGER NOT NULL,
    "publishedAt" TEXT,
    "publishedById" TEXT,
    CONSTRAINT "Cohort_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortSchool" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "reason" TEXT,
    "putById" TEXT NOT NULL,
    "putAt" TEXT NOT NULL,
    "takenOutAt" TEXT,
    CONSTRAINT "CohortSchool_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortSchool_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortSchoolId" TEXT NOT NULL,
    "offeredAt" TEXT NOT NULL,
    CONSTRAINT "Invitation_cohortSchoolId_fkey" FOREIGN KEY ("cohortSchoolId") REFERENCES "CohortSchool" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InvitationAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "invitationId" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT,
    "answeredById" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "answeredAt" TEXT NOT NULL,
    CONSTRAINT "InvitationAnswer_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ListReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "programmeYearId" TEXT NOT NULL,
    "reviewedById" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "reviewedAt" TEXT NOT NULL,
    CONSTRAINT "ListReview_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ListReview_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "pathwayId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "enrolledAt" TEXT NOT NULL,
    CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Owed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "programmeYearId" TEXT NOT NULL,
    "owedFrom" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    CONSTRAINT "Owed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Owed_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Owed_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "completedOn" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    CONSTRAINT "Completion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Completion_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "moduleId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cohortId" TEXT,
    "schoolId" TEXT,
    "leadPersonId" TEXT,
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "address" TEXT,
    "capacity" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "schoolCap" INTEGER,
    "schoolCapUntil" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "arrangedById" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "Session_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Session_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Session_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionFacilitator" (
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("sessionId", "personId"),
    CONSTRAINT "SessionFacilitator_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SessionFacilitator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionCancellation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "cancelledById" TEXT NOT NULL,
    "cancelledAt" TEXT NOT NULL,
    CONSTRAINT "SessionCancellation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "schoolId" TEXT,
    "personId" TEXT,
    "cover" TEXT NOT NULL,
    "claimedById" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "claimedAt" TEXT NOT NULL,
    "heldUntil" TEXT,
    "releasedAt" TEXT,
    "releasedById" TEXT,
    "releaseReason" TEXT,
    CONSTRAINT "Place_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Place_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Place_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WaitingEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "endedAt" TEXT,
    CONSTRAINT "WaitingEntry_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WaitingEntry_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WaitingEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccessNeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "toldAt" TEXT NOT NULL,
    CONSTRAINT "AccessNeed_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AccessNeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Register" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "takenById" TEXT NOT NULL,
    "takenAt" TEXT NOT NULL,
    CONSTRAINT "Register_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegisterMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "registerId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "schoolId" TEXT,
    "mark" TEXT NOT NULL,
    CONSTRAINT "RegisterMark_registerId_fkey" FOREIGN KEY ("registerId") REFERENCES "Register" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegisterMark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegisterMark_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PartDone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "modulePartId" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    CONSTRAINT "PartDone_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PartDone_modulePartId_fkey" FOREIGN KEY ("modulePartId") REFERENCES "ModulePart" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FeedbackQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "text" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "FeedbackAsk" (
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "answered" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("sessionId", "personId"),
    CONSTRAINT "FeedbackAsk_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FeedbackAsk_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FeedbackResponse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "cohortId" TEXT,
    "phase" TEXT,
    "staffType" TEXT NOT NULL,
    CONSTRAINT "FeedbackResponse_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FeedbackAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "responseId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "score" INTEGER,
    "text" TEXT,
    "review" TEXT,
    CONSTRAINT "FeedbackAnswer_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "FeedbackResponse" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FeedbackAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "FeedbackQuestion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_messageId_key" ON "OutboxMessage"("messageId");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_nextTryAt_idx" ON "OutboxMessage"("state", "nextTryAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_personId_idx" ON "OutboxMessage"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_kind_subjectId_personId_dueAt_key" ON "OutboxMessage"("kind", "subjectId", "personId", "dueAt");

-- CreateIndex
CREATE INDEX "Person_familyName_givenName_idx" ON "Person"("familyName", "givenName");

-- CreateIndex
CREATE INDEX "Person_email_idx" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "SignInSession_accountId_idx" ON "SignInSession"("accountId");

-- CreateIndex
CREATE INDEX "SignInSession_expiresAt_idx" ON "SignInSession"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_accountId_idx" ON "OneTimeLink"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInSlip_codeHash_key" ON "SignInSlip"("codeHash");

-- CreateIndex
CREATE INDEX "SignInSlip_accountId_idx" ON "SignInSlip"("accountId");

-- CreateIndex
CREATE INDEX "Grant_personId_idx" ON "Grant"("personId");

-- CreateIndex
CREATE INDEX "Grant_schoolId_role_idx" ON "Grant"("schoolId", "role");

-- CreateIndex
CREATE INDEX "Grant_trustId_idx" ON "Grant"("trustId");

-- CreateIndex
CREATE INDEX "Grant_postId_idx" ON "Grant"("postId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_schoolId_at_idx" ON "AuditEntry"("schoolId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_act_at_idx" ON "AuditEntry"("act", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Trust_code_key" ON "Trust"("code");

-- CreateIndex
CREATE INDEX "School_name_idx" ON "School"("name");

-- CreateIndex
CREATE INDEX "School_takesPart_status_idx" ON "School"("takesPart", "status");

-- CreateIndex
CREATE INDEX "SchoolIdentifier_schoolId_idx" ON "SchoolIdentifier"("schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolIdentifier_kind_value_key" ON "SchoolIdentifier"("kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolSuccession_fromSchoolId_toSchoolId_key" ON "SchoolSuccession"("fromSchoolId", "toSchoolId");

-- CreateIndex
CREATE INDEX "UrnLink_toUrn_idx" ON "UrnLink"("toUrn");

-- CreateIndex
CREATE INDEX "TrustLink_schoolId_idx" ON "TrustLink"("schoolId");

-- CreateIndex
CREATE INDEX "TrustLink_trustId_idx" ON "TrustLink"("trustId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_name_key" ON "Team"("name");

-- CreateIndex
CREATE INDEX "Post_schoolId_endsOn_idx" ON "Post"("schoolId", "endsOn");

-- CreateIndex
CREATE INDEX "Post_teamId_idx" ON "Post"("teamId");

-- CreateIndex
CREATE INDEX "Post_personId_idx" ON "Post"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_version_key" ON "Agreement"("version");

-- CreateIndex
CREATE INDEX "AgreementAcceptance_schoolId_idx" ON "AgreementAcceptance"("schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementAcceptance_agreementId_schoolId_key" ON "AgreementAcceptance"("agreementId", "schoolId");

-- CreateIndex
CREATE INDEX "Term_startsOn_idx" ON "Term"("startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "Closure_schoolId_on_key" ON "Closure"("schoolId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolFigure_schoolId_indicator_period_key" ON "SchoolFigure"("schoolId", "indicator", "period");

-- CreateIndex
CREATE INDEX "NamedListOpening_schoolId_openedAt_idx" ON "NamedListOpening"("schoolId", "openedAt");

-- CreateIndex
CREATE INDEX "NamedListOpening_personId_expiresAt_idx" ON "NamedListOpening"("personId", "expiresAt");

-- CreateIndex
CREATE INDEX "StagedImport_expiresAt_idx" ON "StagedImport"("expiresAt");

-- CreateIndex
CREATE INDEX "StagedImport_uploadedById_idx" ON "StagedImport"("uploadedById");

-- CreateIndex
CREATE UNIQUE INDEX "ColumnMemory_schoolId_header_key" ON "ColumnMemory"("schoolId", "header");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeYear_number_key" ON "ProgrammeYear"("number");

-- CreateIndex
CREATE INDEX "Module_programmeYearId_position_idx" ON "Module"("programmeYearId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Module_programmeYearId_code_key" ON "Module"("programmeYearId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ModulePart_moduleId_position_key" ON "ModulePart"("moduleId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Pathway_programmeYearId_staffType_key" ON "Pathway"("programmeYearId", "staffType");

-- CreateIndex
CREATE UNIQUE INDEX "Cohort_programmeYearId_position_key" ON "Cohort"("programmeYearId", "position");

-- CreateIndex
CREATE INDEX "CohortSchool_cohortId_idx" ON "CohortSchool"("cohortId");

-- CreateIndex
CREATE INDEX "CohortSchool_schoolId_idx" ON "CohortSchool"("schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_cohortSchoolId_key" ON "Invitation"("cohortSchoolId");

-- CreateIndex
CREATE INDEX "InvitationAnswer_invitationId_answeredAt_idx" ON "InvitationAnswer"("invitationId", "answeredAt");

-- CreateIndex
CREATE INDEX "ListReview_schoolId_programmeYearId_idx" ON "ListReview"("schoolId", "programmeYearId");

-- CreateIndex
CREATE INDEX "Enrolment_schoolId_endsOn_idx" ON "Enrolment"("schoolId", "endsOn");

-- CreateIndex
CREATE INDEX "Enrolment_personId_idx" ON "Enrolment"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_postId_pathwayId_key" ON "Enrolment"("postId", "pathwayId");

-- CreateIndex
CREATE INDEX "Owed_moduleId_dueOn_idx" ON "Owed"("moduleId", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Owed_personId_moduleId_key" ON "Owed"("personId", "moduleId");

-- CreateIndex
CREATE INDEX "Completion_moduleId_completedOn_idx" ON "Completion"("moduleId", "completedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_personId_moduleId_key" ON "Completion"("personId", "moduleId");

-- CreateIndex
CREATE INDEX "Session_moduleId_startsAt_idx" ON "Session"("moduleId", "startsAt");

-- CreateIndex
CREATE INDEX "Session_startsAt_idx" ON "Session"("startsAt");

-- CreateIndex
CREATE INDEX "Session_schoolId_idx" ON "Session"("schoolId");

-- CreateIndex
CREATE INDEX "SessionFacilitator_personId_idx" ON "SessionFacilitator"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionCancellation_sessionId_key" ON "SessionCancellation"("sessionId");

-- CreateIndex
CREATE INDEX "Place_sessionId_releasedAt_idx" ON "Place"("sessionId", "releasedAt");

-- CreateIndex
CREATE INDEX "Place_personId_releasedAt_idx" ON "Place"("personId", "releasedAt");

-- CreateIndex
CREATE INDEX "Place_schoolId_releasedAt_idx" ON "Place"("schoolId", "releasedAt");

-- CreateIndex
CREATE INDEX "WaitingEntry_sessionId_endedAt_idx" ON "WaitingEntry"("sessionId", "endedAt");

-- CreateIndex
CREATE INDEX "WaitingEntry_personId_idx" ON "WaitingEntry"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessNeed_sessionId_personId_key" ON "AccessNeed"("sessionId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Register_sessionId_key" ON "Register"("sessionId");

-- CreateIndex
CREATE INDEX "RegisterMark_personId_idx" ON "RegisterMark"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterMark_registerId_personId_key" ON "RegisterMark"("registerId", "personId");

-- CreateIndex
CREATE INDEX "PartDone_modulePartId_idx" ON "PartDone"("modulePartId");

-- CreateIndex
CREATE UNIQUE INDEX "PartDone_personId_modulePartId_key" ON "PartDone"("personId", "modulePartId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedbackQuestion_position_key" ON "FeedbackQuestion"("position");

-- CreateIndex
CREATE INDEX "FeedbackAsk_personId_answered_idx" ON "FeedbackAsk"("personId", "answered");

-- CreateIndex
CREATE INDEX "FeedbackResponse_sessionId_idx" ON "FeedbackResponse"("sessionId");

-- CreateIndex
CREATE INDEX "FeedbackAnswer_questionId_idx" ON "FeedbackAnswer"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedbackAnswer_responseId_questionId_key" ON "FeedbackAnswer"("responseId", "questionId");
