-- The three questions that every portal asks after a session (app/features/feedback/question.ts says them on the page).
INSERT INTO "FeedbackQuestion" ("id", "position", "kind", "level", "text") VALUES
  ('b0c6c1de-4f5e-4c29-9f5e-6d9c6f3b7a01', 1, 'scale', 1, 'How useful was this session for your work with children who need more help?'),
  ('b0c6c1de-4f5e-4c29-9f5e-6d9c6f3b7a02', 2, 'scale', 2, 'How confident are you to try what it showed?'),
  ('b0c6c1de-4f5e-4c29-9f5e-6d9c6f3b7a03', 3, 'text', 3, 'What would help you use it in your school, or what should we change?');
