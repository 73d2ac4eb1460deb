Feature: Moments and progress

  When a job started and ended, and how far it has come.

  Rule: Resource overview

    @RESOURCE-04 @must
    Scenario: The start is a moment in UTC
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, its start time, if shown, is in UTC

    @RESOURCE-05 @must
    Scenario: The end is a moment in UTC
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, its end time, if shown, is in UTC

    @RESOURCE-06 @should
    Scenario: The end is not before the start
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, it does not end before it starts

    @RESOURCE-07 @must
    Scenario: Progress is a number from 0 to 1
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, its progress, if shown, is a number from 0 to 1
