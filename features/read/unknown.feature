Feature: Reading what is not there

  An id of any form that names no job is unknown.

  Rule: Check a job's status · Response codes

    @READ-02 @must
    Scenario: Reading a job that does not exist finds nothing
      When the owner reads a job that does not exist
      Then each is answered as if there were no such job
